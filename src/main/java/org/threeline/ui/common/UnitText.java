package org.threeline.ui.common;

import java.util.ResourceBundle;
import org.threeline.analysis.Figures;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Intervals;
import org.threeline.geodesy.LengthUnit;
import org.threeline.scenario.Bundles;
import org.threeline.scenario.Language;

/**
 * Writes lengths, areas and densities in the reader's language and unit, rounded by {@link Figures}.
 *
 * <p>What is given in kilometres is shown in the unit: areas in its square, densities by it. Immutable.
 */
public final class UnitText {
    /** Figures of a strength or density: the ranges are rough. */
    private static final int ROUGH = 2;

    private final Language language;
    private final LengthUnit unit;
    private final Figures figures;
    private final ResourceBundle words;

    private UnitText(Language language, LengthUnit unit) {
        this.language = language;
        this.unit = unit;
        this.figures = Figures.in(language);
        this.words = Bundles.of("org.threeline.ui.common.units", language);
    }

    public static UnitText of(Language language, LengthUnit unit) {
        return new UnitText(language, unit);
    }

    public Language language() {
        return language;
    }

    public LengthUnit unit() {
        return unit;
    }

    /** Numbers without a unit. */
    public Figures figures() {
        return figures;
    }

    public Amount length(double km) {
        return amount(figures.number(unit.fromKm(km)), "length");
    }

    /** A length with all its digits, as an author typed it: {@code 12.345 km}. */
    public Amount exactLength(double km) {
        return amount(figures.number(unit.fromKm(km), 12), "length");
    }

    public Amount lengths(double fromKm, double toKm) {
        return amount(figures.range(unit.fromKm(fromKm), unit.fromKm(toKm), Figures.SIGNIFICANT), "length");
    }

    /** Least and greatest, no finer than the mean between them is sure, half of whose interval is given. */
    public Amount lengths(double fromKm, double toKm, double halfKm) {
        return amount(figures.spread(unit.fromKm(fromKm), unit.fromKm(toKm), unit.fromKm(halfKm)), "length");
    }

    public Amount area(double km2) {
        return amount(figures.number(unit.fromKm(unit.fromKm(km2))), "area");
    }

    /** An area rounded to what it may be off by, given as part of it. */
    public Amount area(double km2, double unsure) {
        return amount(figures.number(square(km2), Figures.SIGNIFICANT, unsure), "area");
    }

    /** By how much the error of a trace shifts an area on average, rounded to what its interval allows. */
    public String areaBias(Intervals.Interval km2) {
        return bias(new Intervals.Interval(squares(km2.range()), square(km2.bias())), "area");
    }

    /** By how much the error of a trace shifts a length on average. */
    public String lengthBias(Intervals.Interval km) {
        return bias(new Intervals.Interval(lengths(km.range()), unit.fromKm(km.bias())), "length");
    }

    private String bias(Intervals.Interval interval, String kind) {
        String number = countBias(interval);
        return number + Figures.NARROW_SPACE + word(unit.name() + "." + kind + ".short", number);
    }

    /** By how much the error of a trace shifts a number without a unit on average. */
    public String countBias(Intervals.Interval interval) {
        double about = (interval.range().min() + interval.range().max()) / 2;
        return figures.bias(about, interval).orElse("0");
    }

    /** An area rounded to what its interval allows. */
    public Amount area(double km2, Range interval) {
        return amount(figures.sureNumber(square(km2), squares(interval)), "area");
    }

    /** The interval of an area alone, in brackets. */
    public String areaInterval(double km2, Range interval) {
        return figures.interval(square(km2), squares(interval));
    }

    /** A length rounded to what it may be off by, given as part of it. */
    public Amount length(double km, double unsure) {
        return amount(figures.number(unit.fromKm(km), Figures.SIGNIFICANT, unsure), "length");
    }

    /** A length rounded to what its interval allows. */
    public Amount length(double km, Range interval) {
        return amount(figures.sureNumber(unit.fromKm(km), lengths(interval)), "length");
    }

    /** The interval of a length alone, in brackets. */
    public String lengthInterval(double km, Range interval) {
        return figures.interval(unit.fromKm(km), lengths(interval));
    }

    private double square(double km2) {
        return unit.fromKm(unit.fromKm(km2));
    }

    private Range squares(Range km2) {
        return new Range(square(km2.min()), square(km2.max()));
    }

    private Range lengths(Range km) {
        return new Range(unit.fromKm(km.min()), unit.fromKm(km.max()));
    }

    /** Persons, rounded to what their interval allows. */
    public Amount persons(double count, Range interval) {
        String number = figures.sureNumber(count, interval);
        String unitWord = word("persons", number);
        return new Amount(number, unitWord, number + ' ' + unitWord);
    }

    /** Persons, rounded to what they may be off by, given as part of them. */
    public Amount personsUnsure(double count, double unsure) {
        String number = figures.number(count, Figures.SIGNIFICANT, unsure);
        String unitWord = word("persons", number);
        return new Amount(number, unitWord, number + ' ' + unitWord);
    }

    public Amount persons(double from, double to) {
        String number = figures.range(from, to, Figures.SIGNIFICANT);
        String unitWord = word("persons", number);
        return new Amount(number, unitWord, number + ' ' + unitWord);
    }

    /** Persons on each length of frontage, from persons per km; the label says which length. */
    public Amount personsPerLength(Range perKm, double unsure) {
        double kmInUnit = unit.toKm(1);
        return density(perKm.min() * kmInUnit, perKm.max() * kmInUnit, unsure);
    }

    /** Persons on each hundred squares of the unit, from persons per 100 km²; the label says which squares. */
    public Amount personsPerHundred(Range per100Km2, double unsure) {
        double km2InUnit = unit.toKm(1) * unit.toKm(1);
        return density(per100Km2.min() * km2InUnit, per100Km2.max() * km2InUnit, unsure);
    }

    /** @param unsure by which part of it the extent may be off that persons are divided by */
    private Amount density(double from, double to, double unsure) {
        String number = figures.range(from, to, ROUGH, unsure);
        String persons = word("persons", number);
        return new Amount(number, persons, number + ' ' + persons);
    }

    public Amount count(long count) {
        String number = figures.count(count);
        return new Amount(number, "", number);
    }

    /** Whole percent. */
    public String percent(double percent) {
        return figures.percent(percent);
    }

    /** The unit of lengths by itself, as beside a field. */
    public String lengthSymbol() {
        return words.getString(unit.name() + ".symbol");
    }

    /** The unit of areas by itself. */
    public String areaSymbol() {
        return words.getString(unit.name() + ".symbol.area");
    }

    private Amount amount(String number, String kind) {
        return new Amount(
                number,
                word(unit.name() + "." + kind + ".short", number),
                number + ' ' + word(unit.name() + "." + kind + ".long", number));
    }

    private String word(String key, String number) {
        String form = key + "." + Plural.after(number, language).name().toLowerCase(java.util.Locale.ROOT);
        return words.getString(words.containsKey(form) ? form : key);
    }
}
