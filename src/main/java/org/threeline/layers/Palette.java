package org.threeline.layers;

import java.awt.Color;
import java.util.List;

/**
 * Every colour of map and slide, opaque unless said otherwise.
 *
 * <p>All text has a contrast of at least 4.5 to what it stands on, edges and symbols of at least 3, and the edges of
 * any two of the three lines differ by a ΔE2000 of at least 14 in normal, protan, deutan and tritan vision; tests hold
 * it.
 *
 * @param land Ukraine; also the halo of labels
 * @param otherLand all other countries
 * @param water fill of sea and lakes
 * @param shore edge of sea and lakes
 * @param drained fill of a reservoir that has run dry
 * @param drainedEdge its edge
 * @param stateBorder line of a state border; at {@link #STATE_BORDER_BAND_OPACITY} the band beneath it
 * @param motorway motorway
 * @param trunk trunk road, and lesser ones
 * @param graticule with its opacity
 * @param place names and symbols of Ukrainian places
 * @param placeAbroad those of other countries
 * @param waterName names of seas, lakes and rivers
 * @param contact the line of contact and other traces
 * @param contactHalo under the line of contact, with its opacity
 * @param halo of labels, with its opacity
 * @param selection edge of what is selected
 * @param gained edge of ground that only the second of two scenarios has
 * @param lost edge of ground that only the first of two scenarios has
 * @param text titles and body of slide and window
 * @param subtitle second line of a slide, notes
 * @param muted labels, markings
 * @param demilitarized the demilitarized zone
 * @param ukrainian the Ukrainian defence line
 * @param european the European deterrent line
 * @param others what other zones take in turn
 */
public record Palette(
        Color land,
        Color otherLand,
        Color water,
        Color shore,
        Color river,
        Color drained,
        Color drainedEdge,
        Color stateBorder,
        Color oblastBoundary,
        Color motorway,
        Color trunk,
        Color railway,
        Color graticule,
        Color place,
        Color placeAbroad,
        Color oblastName,
        Color countryName,
        Color waterName,
        Color contact,
        Color contactHalo,
        Color halo,
        Color selection,
        Color gained,
        Color lost,
        Color text,
        Color subtitle,
        Color muted,
        ZoneColors demilitarized,
        ZoneColors ukrainian,
        ZoneColors european,
        List<ZoneColors> others) {

    public static final double STATE_BORDER_BAND_OPACITY = 0.12;

    /**
     * The colours of a zone.
     *
     * @param fill with its opacity
     * @param pattern with its opacity
     */
    public record ZoneColors(Color fill, Color pattern, Color edge, Color label) {}

    public static final Palette LIGHT = new Palette(
            rgb(0xFBFAF5),
            rgb(0xEEECE6),
            rgb(0xD3E3ED),
            rgb(0x8FB2C8),
            rgb(0x9DC0D6),
            rgb(0xE4EAE0),
            rgb(0xA9B8A2),
            rgb(0x6B6476),
            rgb(0xBDB6A6),
            rgb(0xD9C7A6),
            rgb(0xE2D7C2),
            rgb(0xC4BFB5),
            rgb(0xA9B7BF, 0.55),
            rgb(0x23262B),
            rgb(0x5A5750),
            rgb(0x736C5E),
            rgb(0x6D6874),
            rgb(0x286281),
            rgb(0x1B1D21),
            rgb(0xFBFAF5, 0.75),
            rgb(0xFBFAF5, 0.92),
            rgb(0x8A5200),
            rgb(0x7B3294),
            rgb(0x3F444A),
            rgb(0x1F2328),
            rgb(0x4B535C),
            rgb(0x57606A),
            new ZoneColors(rgb(0xE69F00, 0.20), rgb(0xDB9100, 0.85), rgb(0xA66600), rgb(0x7A4A00)),
            new ZoneColors(rgb(0x0072B2, 0.20), rgb(0x0072B2, 0.55), rgb(0x005A96), rgb(0x00507E)),
            new ZoneColors(rgb(0x009E73, 0.12), rgb(0x009E73), rgb(0x009E73), rgb(0x00634A)),
            // Okabe and Ito's colours that no line has: reddish purple, vermilion, black.
            List.of(
                    new ZoneColors(rgb(0xCC79A7, 0.18), rgb(0xCC79A7, 0.70), rgb(0xA34C7E), rgb(0x7E3560)),
                    new ZoneColors(rgb(0xD55E00, 0.15), rgb(0xD55E00, 0.60), rgb(0xB34F00), rgb(0x8A3C00)),
                    new ZoneColors(rgb(0x000000, 0.08), rgb(0x000000, 0.35), rgb(0x4D4D4D), rgb(0x333333))));

    public static final Palette DARK = new Palette(
            rgb(0x2A2F36),
            rgb(0x20242A),
            rgb(0x16222C),
            rgb(0x456478),
            rgb(0x3F6178),
            rgb(0x2E3A36),
            rgb(0x5C6E62),
            rgb(0xA59DB4),
            rgb(0x5B626B),
            rgb(0x474A4E),
            rgb(0x3B3F45),
            rgb(0x50555C),
            rgb(0x4A5964, 0.55),
            rgb(0xE9EBEE),
            rgb(0xAEB4BC),
            rgb(0x969DA6),
            rgb(0x9AA0AA),
            rgb(0x8DBBD6),
            rgb(0xFFFFFF),
            rgb(0x2A2F36, 0.75),
            rgb(0x2A2F36, 0.92),
            rgb(0xFFD479),
            rgb(0xD493EA),
            rgb(0xC8CCD2),
            rgb(0xE6EDF3),
            rgb(0xB8C0C8),
            rgb(0x9AA4AF),
            new ZoneColors(rgb(0xF0B429, 0.20), rgb(0xD39A1E, 0.60), rgb(0xE0A526), rgb(0xFFD479)),
            new ZoneColors(rgb(0x4A9FDB, 0.26), rgb(0x4A9FDB, 0.55), rgb(0x4A9FDB), rgb(0x9AD3F7)),
            new ZoneColors(rgb(0x3FD1A5, 0.15), rgb(0x3FD1A5), rgb(0x6FE0BD), rgb(0x8FEBCF)),
            List.of(
                    new ZoneColors(rgb(0xCC79A7, 0.22), rgb(0xCC79A7, 0.60), rgb(0xE0A3C6), rgb(0xF0C6DE)),
                    new ZoneColors(rgb(0xD55E00, 0.20), rgb(0xD55E00, 0.60), rgb(0xF08A45), rgb(0xFFB98A)),
                    new ZoneColors(rgb(0xFFFFFF, 0.10), rgb(0xFFFFFF, 0.35), rgb(0xC8CCD2), rgb(0xE1E4E8))));

    public Palette {
        others = List.copyOf(others);
    }

    private static Color rgb(int rgb) {
        return new Color(rgb);
    }

    private static Color rgb(int rgb, double opacity) {
        return new Color(rgb | (int) Math.round(opacity * 255) << 24, true);
    }

    /** What lies where no layer draws, 0xAARRGGBB. */
    public int backgroundArgb() {
        return otherLand.getRGB();
    }
}
