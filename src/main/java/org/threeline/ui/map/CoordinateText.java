package org.threeline.ui.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Optional;
import mil.nga.grid.features.Point;
import mil.nga.mgrs.MGRS;
import mil.nga.mgrs.grid.GridType;
import org.threeline.scenario.Language;
import org.threeline.ui.common.Texts;

/** Places written as people write them: degrees and minutes, or a reference of the Military Grid Reference System. */
final class CoordinateText {
    /** Polewards of these there is no UTM, and MGRS is another system. */
    private static final double SOUTH = -80;

    private static final double NORTH = 84;

    private CoordinateText() {}

    /** Degrees and minutes to a tenth, 48°30.2′N 37°15.1′E: 0.1′ are at most 185 m. */
    static String degrees(double lon, double lat, Texts texts, Language language) {
        return texts.now(lat < 0 ? "position.south" : "position.north", minutes(lat, language))
                + " "
                + texts.now(lon < 0 ? "position.west" : "position.east", minutes(lon, language));
    }

    private static String minutes(double degrees, Language language) {
        BigDecimal tenths = BigDecimal.valueOf(Math.abs(degrees) * 600).setScale(0, RoundingMode.HALF_UP);
        int whole = tenths.intValueExact();
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumIntegerDigits(2);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return whole / 600 + "°" + format.format(whole % 600 / 10.0) + "′";
    }

    /**
     * A grid reference with spaces, 37U CQ 1234 6789.
     *
     * @param metersPerPx how finely it can be pointed at: the digits say no more
     * @return empty about the poles
     */
    static Optional<String> mgrs(double lon, double lat, double metersPerPx) {
        if (!(lat >= SOUTH && lat <= NORTH)) {
            return Optional.empty();
        }
        MGRS square = MGRS.from(Point.degrees(lon - 360 * Math.floor((lon + 180) / 360), lat));
        GridType digits =
                metersPerPx < 5 ? GridType.METER : metersPerPx < 2000 ? GridType.TEN_METER : GridType.KILOMETER;
        String figures = square.getEastingAndNorthing(digits);
        int half = figures.length() / 2;
        return Optional.of(square.getZone() + "" + square.getBand() + " " + square.getColumnRowId() + " "
                + figures.substring(0, half) + " " + figures.substring(half));
    }
}
