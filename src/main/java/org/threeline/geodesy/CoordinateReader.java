package org.threeline.geodesy;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mil.nga.grid.features.Point;
import mil.nga.mgrs.MGRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Reads a place as people write it: decimal degrees, degrees and minutes, degrees, minutes and seconds, with letters or
 * signs for the hemispheres, English or Ukrainian, or a reference of the Military Grid Reference System with or without
 * spaces.
 *
 * <p>Without letters, latitude comes first. A grid reference of few digits names a square: its middle is meant.
 */
public final class CoordinateReader {
    private static final Pattern GRID =
            Pattern.compile("(\\d{1,2})([C-HJ-NP-X])([A-HJ-NP-Z])([A-HJ-NP-V])((?:\\d\\d){0,5})");
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:([+-]?\\d+(?:\\.\\d+)?)\\s*([°'\"])?|([NSEW])|([,;]))");
    private static final int GRID_DIGITS = 5;
    private static final int SQUARE_METERS = 100_000;
    private static final double SQUARE_DEGREES = 1.5;
    private static final String BANDS = "CDEFGHJKLMNPQRSTUVWX";

    private CoordinateReader() {}

    /** One of the two numbers: degrees, minutes, seconds as far as given, and the letter of its hemisphere. */
    private record Half(List<Double> parts, @Nullable String letter, boolean negative) {
        Optional<Double> degrees() {
            double sum = 0;
            double unit = 1;
            for (int i = 0; i < parts.size(); i++) {
                double part = Math.abs(parts.get(i));
                boolean last = i == parts.size() - 1;
                if ((i > 0 && part >= 60) || (!last && part != Math.rint(part))) {
                    return Optional.empty();
                }
                sum += part * unit;
                unit /= 60;
            }
            boolean minus = "S".equals(letter) || "W".equals(letter);
            return minus && negative ? Optional.empty() : Optional.of(minus || negative ? -sum : sum);
        }

        boolean isLongitude() {
            return "E".equals(letter) || "W".equals(letter);
        }

        boolean isLatitude() {
            return "N".equals(letter) || "S".equals(letter);
        }
    }

    /** Longitude, latitude in degrees, WGS 84; empty if the text is no coordinate. */
    public static Optional<Coordinate> read(String text) {
        Optional<Coordinate> grid = grid(text);
        return grid.isPresent() ? grid : geographic(normal(text));
    }

    private static Optional<Coordinate> grid(String text) {
        Matcher m = GRID.matcher(text.replaceAll("[\\s\\u00A0\\u202F]+", "").toUpperCase(Locale.ROOT));
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            MGRS corner = MGRS.parse(m.group());
            int digits = m.group(5).length() / 2;
            long half = digits == GRID_DIGITS ? 0 : Math.round(SQUARE_METERS / Math.pow(10, digits) / 2);
            Point middle = MGRS.create(
                            corner.getZone(),
                            corner.getBand(),
                            corner.getColumn(),
                            corner.getRow(),
                            corner.getEasting() + half,
                            corner.getNorthing() + half)
                    .toPoint();
            return isNear(middle, corner)
                    ? Optional.of(new Coordinate(middle.getLongitude(), middle.getLatitude()))
                    : Optional.empty();
        } catch (ParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Whether a square lies about its zone and band: letters that are not used there lead elsewhere. */
    private static boolean isNear(Point point, MGRS square) {
        double west = 6 * square.getZone() - 186;
        double south = 8 * BANDS.indexOf(square.getBand()) - 80;
        return point.getLongitude() >= west - SQUARE_DEGREES
                && point.getLongitude() <= west + 6 + SQUARE_DEGREES
                && point.getLatitude() >= south - SQUARE_DEGREES
                && point.getLatitude() <= south + (square.getBand() == 'X' ? 12 : 8) + SQUARE_DEGREES;
    }

    /** Signs and letters in one form, decimal points for decimal commas. */
    private static String normal(String text) {
        String s = text.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("ПН\\.?\\s*(?:Ш\\.?)?", "N")
                .replaceAll("ПД\\.?\\s*(?:Ш\\.?)?", "S")
                .replaceAll("СХ\\.?\\s*(?:Д\\.?)?", "E")
                .replaceAll("ЗХ\\.?\\s*(?:Д\\.?)?", "W")
                .replaceAll("[′’ʼ`]", "'")
                .replaceAll("''|[″”“]", "\"")
                .replace('º', '°')
                .replace('−', '-')
                .replaceAll("[\\u00A0\\u202F]", " ");
        long inNumbers = Pattern.compile("\\d,\\d").matcher(s).results().count();
        boolean decimal = !s.contains(".") && (inNumbers >= 2 || (inNumbers == 1 && s.matches(".*[;NSEW°].*")));
        return decimal ? s.replaceAll("(?<=\\d),(?=\\d)", ".") : s;
    }

    private record Token(@Nullable Double number, boolean negative, @Nullable String letter, boolean separator) {}

    private static Optional<Coordinate> geographic(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher m = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!m.find(at) || m.start() != at) {
                return Optional.empty();
            }
            String number = m.group(1);
            tokens.add(new Token(
                    number == null ? null : Double.valueOf(number),
                    number != null && number.startsWith("-"),
                    m.group(3),
                    m.group(4) != null));
            at = m.end();
        }
        int split = split(tokens);
        if (split <= 0) {
            return Optional.empty();
        }
        Optional<Half> first = half(tokens.subList(0, split));
        Optional<Half> second = half(tokens.subList(split, tokens.size()));
        return first.isPresent() && second.isPresent() ? place(first.get(), second.get()) : Optional.empty();
    }

    /** Where the second number begins; 0 if there are no two. */
    private static int split(List<Token> tokens) {
        List<Integer> numbers = new ArrayList<>();
        List<Integer> letters = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).separator) {
                return i;
            }
            if (tokens.get(i).letter != null) {
                letters.add(i);
            } else {
                numbers.add(i);
            }
        }
        if (letters.size() == 2) {
            return letters.get(0) == 0 ? letters.get(1) : letters.get(0) + 1;
        }
        boolean even = letters.isEmpty() && numbers.size() % 2 == 0 && !numbers.isEmpty();
        return even ? numbers.get(numbers.size() / 2) : 0;
    }

    private static Optional<Half> half(List<Token> tokens) {
        List<Double> parts = new ArrayList<>();
        String letter = null;
        boolean negative = false;
        for (Token token : tokens) {
            if (token.number != null) {
                if (token.negative && !parts.isEmpty()) {
                    return Optional.empty();
                }
                negative |= token.negative;
                parts.add(token.number);
            } else if (token.letter != null) {
                if (letter != null) {
                    return Optional.empty();
                }
                letter = token.letter;
            }
        }
        return parts.isEmpty() || parts.size() > 3 ? Optional.empty() : Optional.of(new Half(parts, letter, negative));
    }

    private static Optional<Coordinate> place(Half first, Half second) {
        boolean exchanged = first.isLongitude() || second.isLatitude();
        boolean contradictory = exchanged && (first.isLatitude() || second.isLongitude());
        Optional<Double> lat = (exchanged ? second : first).degrees();
        Optional<Double> lon = (exchanged ? first : second).degrees();
        if (contradictory || lat.isEmpty() || lon.isEmpty()) {
            return Optional.empty();
        }
        boolean onEarth = Math.abs(lat.get()) <= 90 && Math.abs(lon.get()) <= 180;
        return onEarth ? Optional.of(new Coordinate(lon.get(), lat.get())) : Optional.empty();
    }
}
