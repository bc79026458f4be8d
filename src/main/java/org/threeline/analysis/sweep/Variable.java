package org.threeline.analysis.sweep;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.threeline.scenario.Band;
import org.threeline.scenario.Ends;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Force;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Side;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

/**
 * A number of a zone that can vary.
 *
 * <p>Members: {@code depthKm}, the whole depth, of which each side keeps its share while outer edges move;
 * {@code gapKm} behind the zone in front; {@code bands[0].toKm}, {@code .fromKm}, {@code .gapKm} or {@code .depthKm} of
 * one band; {@code strength}, {@code strength.min}, {@code strength.max}; {@code ends}, 0 for flat and 1 for round.
 */
public record Variable(FeatureId zone, String member) {
    /** What of a zone as a whole can vary. */
    public static final List<String> MEMBERS =
            List.of("depthKm", "gapKm", "strength", "strength.min", "strength.max", "ends");

    private static final Pattern BAND = Pattern.compile("bands\\[(\\d{1,4})]\\.(fromKm|toKm|gapKm|depthKm)");

    /** As a column is headed and an option is written. */
    public String column() {
        return zone.value() + "." + member;
    }

    /**
     * The variable that a word such as {@code dmz.depthKm} means in a scenario; of ids that contain points the longest
     * that fits.
     *
     * @throws ScenarioException SWEEP_ZONE, SWEEP_MEMBER, SWEEP_TWO_BANDS, SWEEP_NO_BEHIND, SWEEP_NO_RULE,
     *     SWEEP_NO_STRENGTH
     */
    public static Variable of(String word, Scenario scenario) throws ScenarioException {
        Optional<Variable> best = Optional.empty();
        for (Zone zone : scenario.zones().toList()) {
            String id = zone.id().value();
            if (word.startsWith(id + ".")
                    && best.map(v -> v.zone().value().length()).orElse(-1) < id.length()) {
                best = Optional.of(new Variable(zone.id(), word.substring(id.length() + 1)));
            }
        }
        if (best.isEmpty()) {
            throw refused("SWEEP_ZONE", word, ids(scenario));
        }
        best.get().apply(scenario, best.get().value(scenario));
        return best.get();
    }

    private static String ids(Scenario scenario) {
        return String.join(", ", scenario.zones().map(z -> z.id().value()).toList());
    }

    /** What the variable is in a scenario. */
    public double value(Scenario scenario) throws ScenarioException {
        Zone zone = zone(scenario);
        return switch (member) {
            case "strength", "strength.max" -> strength(zone).max();
            case "strength.min" -> strength(zone).min();
            case "ends" -> rule(zone).ends() == Ends.ROUND ? 1 : 0;
            case "depthKm" -> wholeDepth(rule(zone));
            case "gapKm" -> behind(rule(zone)).gapKm();
            default -> part(rule(zone).bands().get(bandIndex(rule(zone))), bandMember());
        };
    }

    /**
     * The scenario with another value.
     *
     * @throws ScenarioException SWEEP_VALUE, SWEEP_NEGATIVE or SWEEP_ENDS if the value cannot be, or as {@link #of}
     */
    public Scenario apply(Scenario scenario, double value) throws ScenarioException {
        Zone zone = zone(scenario);
        if (!(value >= 0)) {
            throw refused("SWEEP_NEGATIVE", column(), value);
        }
        return scenario.withFeature(
                switch (member) {
                    case "strength" -> withStrength(zone, value, value);
                    case "strength.min" ->
                        withStrength(zone, value, Math.max(value, strength(zone).max()));
                    case "strength.max" ->
                        withStrength(zone, Math.min(value, strength(zone).min()), value);
                    case "ends" -> zone.withRule(Optional.of(rule(zone).withEnds(ends(value))));
                    default -> zone.withRule(Optional.of(rule(zone).withBands(bands(rule(zone), value))));
                });
    }

    private Ends ends(double value) throws ScenarioException {
        if (value != 0 && value != 1) {
            throw refused("SWEEP_ENDS", column(), value);
        }
        return value == 1 ? Ends.ROUND : Ends.FLAT;
    }

    private List<Band> bands(ZoneRule rule, double value) throws ScenarioException {
        List<Band> bands = new ArrayList<>();
        if (member.equals("depthKm")) {
            double whole = wholeDepth(rule);
            for (Band band : rule.bands()) {
                double depth = depth(band) / whole * value;
                bands.add(with(band, "depthKm", depth));
            }
        } else if (member.equals("gapKm")) {
            behind(rule);
            for (Band band : rule.bands()) {
                bands.add(band instanceof Band.Behind ? with(band, "gapKm", value) : band);
            }
        } else {
            int index = bandIndex(rule);
            bands.addAll(rule.bands());
            bands.set(index, with(bands.get(index), bandMember(), value));
        }
        return bands;
    }

    private Band with(Band band, String part, double value) throws ScenarioException {
        boolean needsDepth = !part.equals("gapKm") && !part.equals("fromKm");
        if (needsDepth && value <= 0) {
            throw refused("SWEEP_VALUE", column(), value);
        }
        if (band instanceof Band.FromTo b) {
            double from = part.equals("fromKm") ? value : b.fromKm();
            double to = part.equals("toKm") ? value : part.equals("depthKm") ? b.fromKm() + value : b.toKm();
            if (part.equals("gapKm")) {
                throw refused("SWEEP_NO_BEHIND", column());
            }
            if (to <= from) {
                throw refused("SWEEP_VALUE", column(), value);
            }
            return new Band.FromTo(b.side(), from, to);
        }
        Band.Behind b = (Band.Behind) band;
        return switch (part) {
            case "gapKm" -> new Band.Behind(b.side(), b.zone(), value, b.depthKm());
            case "depthKm" -> new Band.Behind(b.side(), b.zone(), b.gapKm(), value);
            default -> throw refused("SWEEP_MEMBER", column(), String.join(", ", MEMBERS));
        };
    }

    private double part(Band band, String part) throws ScenarioException {
        if (part.equals("depthKm")) {
            return depth(band);
        }
        if (band instanceof Band.FromTo b && !part.equals("gapKm")) {
            return part.equals("fromKm") ? b.fromKm() : b.toKm();
        }
        if (band instanceof Band.Behind b && part.equals("gapKm")) {
            return b.gapKm();
        }
        throw band instanceof Band.FromTo
                ? refused("SWEEP_NO_BEHIND", column())
                : refused("SWEEP_MEMBER", column(), String.join(", ", MEMBERS));
    }

    private static double depth(Band band) {
        return band instanceof Band.FromTo b ? b.toKm() - b.fromKm() : ((Band.Behind) band).depthKm();
    }

    private double wholeDepth(ZoneRule rule) throws ScenarioException {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        double sum = 0;
        for (Band band : rule.bands()) {
            if (!sides.add(band.side())) {
                throw refused("SWEEP_TWO_BANDS", column());
            }
            sum += depth(band);
        }
        return sum;
    }

    private Band.Behind behind(ZoneRule rule) throws ScenarioException {
        return rule.bands().stream()
                .filter(Band.Behind.class::isInstance)
                .map(Band.Behind.class::cast)
                .findFirst()
                .orElseThrow(() -> refused("SWEEP_NO_BEHIND", column()));
    }

    private int bandIndex(ZoneRule rule) throws ScenarioException {
        Matcher matcher = BAND.matcher(member);
        int index = matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
        if (index < 0 || index >= rule.bands().size()) {
            throw refused("SWEEP_MEMBER", column(), String.join(", ", MEMBERS));
        }
        return index;
    }

    private String bandMember() {
        return member.substring(member.lastIndexOf('.') + 1);
    }

    private Zone zone(Scenario scenario) throws ScenarioException {
        return scenario.zone(zone).orElseThrow(() -> refused("SWEEP_ZONE", column(), ids(scenario)));
    }

    private ZoneRule rule(Zone zone) throws ScenarioException {
        boolean known = MEMBERS.contains(member) || BAND.matcher(member).matches();
        if (!known) {
            throw refused("SWEEP_MEMBER", column(), String.join(", ", MEMBERS));
        }
        return zone.activeRule().orElseThrow(() -> refused("SWEEP_NO_RULE", column()));
    }

    private Force strength(Zone zone) throws ScenarioException {
        return zone.strength().orElseThrow(() -> refused("SWEEP_NO_STRENGTH", column()));
    }

    private Zone withStrength(Zone zone, double min, double max) {
        return zone.withStrength(Optional.of(new Force(min, max, Provenance.ASSUMED)));
    }

    private static ScenarioException refused(String code, Object... args) {
        return new ScenarioException(Problem.error(code, "", args));
    }
}
