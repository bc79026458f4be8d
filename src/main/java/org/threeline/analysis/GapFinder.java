package org.threeline.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.analysis.Findings.Gap;
import org.threeline.analysis.Reaches.Reach;
import org.threeline.scenario.Band;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Ends;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;
import org.threeline.zones.Precision;
import org.threeline.zones.Ribbon;
import org.threeline.zones.ZoneEdge;

/**
 * Finds the gaps on each side of a trace between zones that follow one another by distance from it.
 *
 * <p>Zones with a rule follow one another by the distances of their bands; a zone as drawn by the mean distances at
 * which perpendiculars enter and leave it. Going outward, a gap opens between the zone that reaches farthest so far and
 * the next that begins beyond it.
 *
 * <p>Between two zones with rules it is the band from the far edge of the one to the near edge of the other, within the
 * ground that both are clipped to, less what any zone covers: {@link CommonArea} of its {@link Ribbon}, or
 * {@link GapMeter}'s where that is too much work. With a drawn zone it is what {@link WayBetween} says, by
 * {@link GapMeter}. Where nothing lies between two bands it is, coarsely, the mean length of the edges that face one
 * another times their distance, right to a percent or so; and exactly, too, where there are more than twenty gaps and
 * the edges are so alike that this is right to 0.1 %. The others of so many are right to 1 % at least. The mean width
 * is taken along the perpendiculars that meet both zones, what other zones cover of it left out, or, where none meets
 * both, is the distance between the two.
 */
final class GapFinder {
    private static final Logger LOG = LoggerFactory.getLogger(GapFinder.class);

    private static final double LEAST_KM2 = 0.01;

    private static final int MOST_AMONG = 20;

    /** Pieces of the ground that a gap is measured in, which make it right to about 0.1 %. */
    private static final int PIECES = 10_000;

    /** In a drag: a percent or so. */
    private static final int COARSE_PIECES = PIECES / 16;

    private static final double MOST_SEARCHED = 500_000;
    private static final int LEAST_PIECES = 500;
    private static final int PIECES_IN_ALL = 20 * PIECES;

    /** Edges that differ by less of their sum enclose their mean length times their distance, to 0.1 %. */
    private static final double ALIKE = 0.001;

    /** Measured distances from the trace, and such of the plane, are right to so much. */
    private static final double NEARLY = 0.02;

    private final Survey survey;
    private final Precision precision;
    private final SurveyMemory memory;
    private final Map<Side, Looks> looks = new EnumMap<>(Side.class);

    /** @param memory of the survey */
    GapFinder(Survey survey, Precision precision, SurveyMemory memory) {
        this.survey = survey;
        this.precision = precision;
        this.memory = memory;
    }

    /**
     * A band of a zone, or a drawn zone, on one side: where it begins and ends, metres from the trace.
     *
     * @param number which of the zone's bands on this side, counted from 1 in the rule's order
     * @param band as the rule has it; empty for a drawn zone
     */
    private record Stretch(Survey.Measured zone, int number, double from, double to, Optional<Band.FromTo> band) {}

    /** Two stretches that follow one another with ground between them. */
    private record Pair(Side side, Stretch front, Stretch back) {
        boolean isOfSameZones(Pair other) {
            return side == other.side
                    && front.zone().id().equals(other.front.zone().id())
                    && back.zone().id().equals(other.back.zone().id());
        }

        Optional<Findings.Bands> bands() {
            return front.band().isPresent() && back.band().isPresent()
                    ? Optional.of(new Findings.Bands(
                            new Findings.Range(front.from() / 1000, front.to() / 1000),
                            new Findings.Range(back.from() / 1000, back.to() / 1000)))
                    : Optional.empty();
        }
    }

    List<Gap> find() {
        List<Pair> pairs = pairs();
        // The work is bounded: of very many gaps each is measured in fewer pieces.
        int most = precision == Precision.EXACT ? PIECES : COARSE_PIECES;
        int pieces = Math.max(LEAST_PIECES, Math.min(most, PIECES_IN_ALL / Math.max(1, pairs.size())));
        return pairs.stream()
                .flatMap(pair -> gap(pair, isAlone(pair, pairs), pieces).stream())
                .toList();
    }

    private static boolean isAlone(Pair pair, List<Pair> pairs) {
        return pairs.stream().filter(pair::isOfSameZones).count() == 1;
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (Side side : Side.values()) {
            List<Stretch> outward = new ArrayList<>();
            for (Survey.Measured zone : survey.zones()) {
                outward.addAll(stretches(zone, side));
            }
            Outward.gaps(outward, Stretch::from, Stretch::to).stream()
                    .filter(gap ->
                            !gap.front().zone().id().equals(gap.back().zone().id()))
                    .forEach(gap -> pairs.add(new Pair(side, gap.front(), gap.back())));
        }
        return pairs;
    }

    private List<Stretch> stretches(Survey.Measured zone, Side side) {
        if (zone.ruled()) {
            List<Stretch> stretches = new ArrayList<>();
            for (Reach r : zone.reaches()) {
                if (r.side() == side) {
                    stretches.add(new Stretch(
                            zone,
                            stretches.size() + 1,
                            1000 * r.fromKm(),
                            1000 * r.toKm(),
                            Optional.of(new Band.FromTo(side, r.fromKm(), r.toKm()))));
                }
            }
            return stretches;
        }
        double from = 0;
        double to = 0;
        int met = 0;
        for (int i = zone.profile().firstStation(side); i < zone.profile().endStation(side); i++) {
            double[] inside = zone.profile().stretches(i, side);
            if (inside.length > 0) {
                from += inside[0];
                to += inside[inside.length - 1];
                met++;
            }
        }
        return met == 0 ? List.of() : List.of(new Stretch(zone, 1, from / met, to / met, Optional.empty()));
    }

    /** @param alone whether it is the only one of its zones on its side */
    private Optional<Gap> gap(Pair pair, boolean alone, int pieces) {
        Stretch front = pair.front();
        Stretch back = pair.back();
        Predicate<Survey.Measured> covers = covering(pair);
        double km2;
        if (!front.zone().ruled() || !back.zone().ruled()) {
            km2 = betweenDrawn(pair, pieces);
        } else {
            List<Survey.Measured> among = survey.zones().stream().filter(covers).toList();
            boolean quick = precision == Precision.COARSE || pieces < PIECES;
            double byEdges = quick && among.isEmpty() ? betweenEdges(pair) : 0;
            // Edges may be missing where a zone is mere slivers.
            km2 = byEdges > 0 ? byEdges : betweenBands(pair, among, pieces);
        }
        if (km2 < LEAST_KM2) {
            return Optional.empty();
        }
        double width = looks.computeIfAbsent(pair.side(), side -> new Looks(survey, side))
                .meanWidthMeters(front.zone(), back.zone(), alone ? Optional.empty() : pair.bands(), covers);
        double meanWidthKm = (width > 0 ? width : back.from() - front.to()) / 1000;
        FeatureId a = front.zone().id();
        FeatureId b = back.zone().id();
        return Optional.of(new Gap(pair.side(), a, b, front.number(), pair.bands(), km2, meanWidthKm));
    }

    /** Which zones may cover something of a gap: drawn ones, and those with a band that reaches into it. */
    private static Predicate<Survey.Measured> covering(Pair pair) {
        if (!pair.front().zone().ruled() || !pair.back().zone().ruled()) {
            return zone -> true;
        }
        Reach gap = new Reach(pair.side(), pair.front().to() / 1000, pair.back().from() / 1000);
        return zone -> !zone.ruled() || zone.reaches().stream().anyMatch(gap::meets);
    }

    private double betweenDrawn(Pair pair, int pieces) {
        Outline near = pair.front().zone().outline();
        Envelope box = new Envelope(near.envelope());
        box.expandToInclude(pair.back().zone().outline().envelope());
        double standoff = leastMeters(pair.front().zone());
        Envelope searched = GapMeter.searched(box);
        // A place between the two is no nearer to the trace than the zone in front.
        List<Survey.Measured> covering = survey.zones().stream()
                .filter(zone -> searched.intersects(zone.outline().envelope()) && mostMeters(zone) >= standoff)
                .toList();
        return memory.gapKm2(
                new SurveyMemory.GapKey(
                        pair.side(),
                        pair.front().zone().survey(),
                        pair.back().zone().survey(),
                        covering.stream().map(Survey.Measured::survey).toList(),
                        pieces),
                () -> betweenDrawn(pair, covering, box, pieces));
    }

    private static double leastMeters(Survey.Measured zone) {
        return 1000 * zone.survey().figures().standoff().km().min() * (1 - NEARLY);
    }

    private static double mostMeters(Survey.Measured zone) {
        return 1000 * zone.survey().figures().standoff().km().max() * (1 + NEARLY);
    }

    private double betweenDrawn(Pair pair, List<Survey.Measured> among, Envelope box, int pieces) {
        Stretch front = pair.front();
        Stretch back = pair.back();
        Outline near = front.zone().outline();
        Outline far = back.zone().outline();
        // All of a box that spans continents may have to be searched, so its pieces are no finer than its size asks
        // for.
        double least =
                box.getArea() / MOST_SEARCHED * pieces / survey.trace().ruler().lengthMeters();
        return new GapMeter(survey, among, box, List.of(), 0, survey.transects().reach())
                .km2(
                        Math.max(back.from() - front.to(), least),
                        pieces,
                        () -> new WayBetween(survey, pair.side(), near, far, leastMeters(front.zone())));
    }

    private double betweenBands(Pair pair, List<Survey.Measured> among, int pieces) {
        Optional<Ribbon> ribbon = ribbon(pair);
        OptionalDouble km2 = ribbon.isPresent() ? uncovered(ribbon.get(), among) : OptionalDouble.empty();
        return km2.isPresent() ? km2.getAsDouble() : betweenBandsByPieces(pair, among, pieces);
    }

    private static List<Clip> clip(Pair pair) {
        return Stream.of(pair.front(), pair.back())
                .flatMap(stretch -> stretch.zone().zone().zone().activeRule().stream())
                .flatMap(rule -> rule.clip().stream())
                .distinct()
                .toList();
    }

    private static boolean endsFlat(Pair pair) {
        return pair.front().zone().endsFlat() || pair.back().zone().endsFlat();
    }

    /** Empty where reaches or sides cannot be had. */
    private Optional<Ribbon> ribbon(Pair pair) {
        try {
            return survey.trace()
                    .ground()
                    .map(ground -> ground.between(
                            pair.front().band().orElseThrow(),
                            pair.back().band().orElseThrow(),
                            endsFlat(pair) ? Ends.FLAT : Ends.ROUND,
                            clip(pair)));
        } catch (TopologyException | IllegalStateException e) {
            LOG.debug("no ribbon between bands, next by pieces", e);
            return Optional.empty();
        }
    }

    private OptionalDouble uncovered(Ribbon ribbon, List<Survey.Measured> among) {
        if (among.size() > MOST_AMONG) {
            return OptionalDouble.empty();
        }
        List<TrueAreaRings> within = new ArrayList<>(List.of(rings(ribbon.within()), rings(ribbon.half())));
        ribbon.ground().map(memory::rings).ifPresent(within::add);
        List<TrueAreaRings> without = new ArrayList<>(List.of(rings(ribbon.without())));
        among.forEach(zone -> without.add(memory.rings(zone.zone().area())));
        return CommonArea.km2(within, without);
    }

    private TrueAreaRings rings(Geometry planar) {
        return TrueAreaRings.of(planar, memory.authalic(survey.metric().projection()));
    }

    private double betweenBandsByPieces(Pair pair, List<Survey.Measured> among, int pieces) {
        Side side = pair.side();
        Stretch front = pair.front();
        Stretch back = pair.back();
        Envelope box = survey.line().envelope();
        box.expandBy(1.02 * back.from() + 1000);
        List<Outline> grounds = Stream.of(front.zone(), back.zone())
                .flatMap(zone -> zone.zone().ground().stream())
                .distinct()
                .map(Outline::of)
                .toList();
        boolean apart = SideTest.sidesApart(survey.line());
        return new GapMeter(survey, among, box, grounds, front.to(), back.from())
                .km2(back.from() - front.to(), pieces, () -> new SideTest(survey, side, endsFlat(pair), apart));
    }

    /**
     * The mean length of the edges that face one another times the distance between them, km²; 0 if one has none, or if
     * the edges differ too much for that to be right.
     */
    private double betweenEdges(Pair pair) {
        double near = edgeMeters(pair.front().zone(), ZoneEdge.Kind.BACK, pair.side());
        double far = edgeMeters(pair.back().zone(), ZoneEdge.Kind.FRONT, pair.side());
        boolean alike = precision == Precision.COARSE || Math.abs(near - far) <= ALIKE * (near + far);
        return near > 0 && far > 0 && alike
                ? (near + far) / 2 * (pair.back().from() - pair.front().to()) / 1e6
                : 0;
    }

    private double edgeMeters(Survey.Measured zone, ZoneEdge.Kind kind, Side side) {
        double sum = 0;
        for (ZoneEdge edge : zone.zone().edges()) {
            if (edge.kind() == kind && edge.side() == side) {
                CoordinateSequence c = edge.line().getCoordinateSequence();
                for (int i = 1; i < c.size(); i++) {
                    sum += survey.metric().distance(c.getX(i - 1), c.getY(i - 1), c.getX(i), c.getY(i));
                }
            }
        }
        return sum;
    }
}
