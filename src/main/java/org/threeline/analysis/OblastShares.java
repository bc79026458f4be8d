package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeline.analysis.GroundFigures.OblastShare;
import org.threeline.scenario.Side;
import org.threeline.zones.Overlay;
import org.threeline.zones.Region;

/** What ground shares with first-level areas, the largest share first. */
final class OblastShares {
    private static final Comparator<OblastShare> LARGEST_FIRST =
            Comparator.comparingDouble((OblastShare s) -> -s.areaKm2()).thenComparing(OblastShare::id);
    /** Shared ground smaller than this is where outlines of two scales run side by side; km². */
    private static final double LEAST_KM2 = 0.5;

    private OblastShares() {}

    /** @param countries that all of the region lies in, each; none where that is not known */
    static List<OblastShare> of(Region region, Set<String> countries, GroundIndex index, AreaMeter meter) {
        TrueAreaRings rings = meter.rings(region.planar());
        return index.oblasts(region).parallelStream()
                .filter(oblast -> countries.stream().allMatch(oblast.about().country()::equals))
                .flatMap(oblast -> share(region, rings, oblast, meter).stream())
                .sorted(LARGEST_FIRST)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Optional<OblastShare> share(
            Region region, TrueAreaRings rings, GroundIndex.Oblast oblast, AreaMeter meter) {
        if (!rings.boxMeets(oblast.rings())) {
            return Optional.empty();
        }
        double share = CommonArea.km2(List.of(rings, oblast.rings()), List.of()).orElse(Double.NaN) / oblast.ringsKm2();
        double km2 = Double.isNaN(share)
                ? meter.km2(Overlay.intersection(region.planar(), oblast.land()))
                : Math.min(1, share) * oblast.km2();
        return km2 < LEAST_KM2
                ? Optional.empty()
                : Optional.of(new OblastShare(
                        oblast.about().iso(),
                        oblast.about().country(),
                        oblast.about().nameEnglish(),
                        oblast.about().nameUkrainian(),
                        km2,
                        Math.min(100, 100 * km2 / oblast.km2())));
    }

    /** Of zones that share no ground. */
    static List<OblastShare> summed(Stream<OblastShare> all) {
        Map<String, OblastShare> shares = new LinkedHashMap<>();
        all.forEach(share -> shares.merge(key(share), share, OblastShares::sum));
        return shares.values().stream().sorted(LARGEST_FIRST).toList();
    }

    /**
     * Parts shares by what of them lies on the left. The right has what the left has not: so nothing is lost or counted
     * twice.
     */
    static Map<Side, List<OblastShare>> parted(List<OblastShare> whole, List<OblastShare> onLeft) {
        Map<String, Double> leftKm2 = new HashMap<>();
        onLeft.forEach(share -> leftKm2.put(key(share), share.areaKm2()));
        List<OblastShare> left = new ArrayList<>();
        List<OblastShare> right = new ArrayList<>();
        for (OblastShare share : whole) {
            double km2 = Math.min(share.areaKm2(), leftKm2.getOrDefault(key(share), 0.0));
            double rest = share.areaKm2() - km2;
            if (km2 < LEAST_KM2 || rest < LEAST_KM2) {
                (km2 < rest ? right : left).add(share);
            } else {
                left.add(share.of(km2));
                right.add(share.of(rest));
            }
        }
        Map<Side, List<OblastShare>> sides = new EnumMap<>(Side.class);
        sides.put(Side.LEFT, left.stream().sorted(LARGEST_FIRST).toList());
        sides.put(Side.RIGHT, right.stream().sorted(LARGEST_FIRST).toList());
        return sides;
    }

    /** Areas of several countries may have no code. */
    private static String key(OblastShare share) {
        return share.id() + share.nameEnglish();
    }

    private static OblastShare sum(OblastShare a, OblastShare b) {
        return new OblastShare(
                a.id(),
                a.country(),
                a.nameEnglish(),
                a.nameUkrainian(),
                a.areaKm2() + b.areaKm2(),
                Math.min(100, a.percent() + b.percent()));
    }
}
