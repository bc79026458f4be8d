package org.threeline.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the layers of the map are shown, and what lies over what.
 *
 * <p>A layer that is not named is shown in the standard way, at its standard place. Layers that are named share the
 * places they have among all, in the order of this list: so naming a single layer moves none.
 *
 * <p>Immutable and thread-safe; how a layer is shown is told at once, however many there are.
 */
public final class MapLook {
    /** Everything in the standard way. */
    public static final MapLook STANDARD = new MapLook(List.of());

    private final List<LayerLook> layers;
    private final List<LayerGroup> groups;
    private volatile @Nullable Index index;

    /** What is looked up by ids. */
    private record Index(Map<String, LayerLook> layers, Map<String, LayerGroup> groups) {}

    /**
     * @param layers what lies on top comes first; ids unique. Parts of the base map lie under all features, in an order
     *     of their own
     * @param groups in the order of the outline
     */
    public MapLook(List<LayerLook> layers, List<LayerGroup> groups) {
        this.layers = List.copyOf(layers);
        this.groups = List.copyOf(groups);
    }

    /** Without groups. */
    public MapLook(List<LayerLook> layers) {
        this(layers, List.of());
    }

    /** What lies on top comes first; ids are unique. */
    public List<LayerLook> layers() {
        return layers;
    }

    /** In the order of the outline. */
    public List<LayerGroup> groups() {
        return groups;
    }

    private Index index() {
        Index known = index;
        if (known == null) {
            Map<String, LayerLook> byId = new HashMap<>();
            layers.forEach(l -> byId.putIfAbsent(l.id(), l));
            Map<String, LayerGroup> byMember = new HashMap<>();
            groups.forEach(g -> g.members().forEach(m -> byMember.putIfAbsent(m.value(), g)));
            known = new Index(byId, byMember);
            index = known;
        }
        return known;
    }

    public MapLook withLayers(List<LayerLook> value) {
        return new MapLook(value, groups);
    }

    public MapLook withGroups(List<LayerGroup> value) {
        return new MapLook(layers, value);
    }

    /** The group a feature is in. */
    public Optional<LayerGroup> groupOf(FeatureId feature) {
        return Optional.ofNullable(index().groups.get(feature.value()));
    }

    public Optional<LayerGroup> group(String id) {
        return groups.stream().filter(g -> g.id().equals(id)).findFirst();
    }

    /** Whether a layer is to be seen: neither hidden itself nor in a group that is. */
    public boolean shows(String id) {
        LayerGroup group = index().groups.get(id);
        return of(id).visible() && (group == null || group.visible());
    }

    public boolean shows(FeatureId id) {
        return shows(id.value());
    }

    /** Whether a feature is kept from being changed in the window: itself, or with the group it is in. */
    public boolean locks(FeatureId feature) {
        return of(feature).locked() || isLockedWithGroup(feature);
    }

    /** Whether the group that a feature is in is locked. */
    public boolean isLockedWithGroup(FeatureId feature) {
        return groupOf(feature).filter(LayerGroup::locked).isPresent();
    }

    /** How a layer is shown, whatever group it is in. */
    public LayerLook of(String id) {
        return find(id).orElse(LayerLook.standard(id));
    }

    public LayerLook of(FeatureId id) {
        return of(id.value());
    }

    private Optional<LayerLook> find(String id) {
        return Optional.ofNullable(index().layers.get(id));
    }

    /**
     * What lies over what.
     *
     * @param standard ids in their standard order, top first
     * @return the same ids
     */
    public List<String> order(List<String> standard) {
        Set<String> there = new HashSet<>(standard);
        List<String> named =
                layers.stream().map(LayerLook::id).filter(there::contains).toList();
        Set<String> sharing = new HashSet<>(named);
        Iterator<String> next = named.iterator();
        List<String> order = new ArrayList<>();
        for (String id : standard) {
            order.add(sharing.contains(id) ? next.next() : id);
        }
        return List.copyOf(order);
    }

    /**
     * With one layer shown in another way, at the place it has.
     *
     * @param standard ids in their standard order, top first
     */
    public MapLook with(LayerLook look, List<String> standard) {
        List<LayerLook> now = new ArrayList<>(layers);
        if (find(look.id()).isPresent()) {
            now.replaceAll(l -> l.id().equals(look.id()) ? look : l);
        } else {
            List<String> order = order(standard);
            int place = order.indexOf(look.id());
            int before = 0;
            while (place >= 0
                    && before < now.size()
                    && order.indexOf(now.get(before).id()) < place) {
                before++;
            }
            now.add(place < 0 ? now.size() : before, look);
        }
        return withLayers(now);
    }

    /**
     * With an order.
     *
     * @param order all ids that have an order, top first
     */
    public MapLook ordered(List<String> order) {
        Map<String, LayerLook> now = new LinkedHashMap<>();
        order.forEach(id -> now.put(id, of(id)));
        layers.forEach(l -> now.putIfAbsent(l.id(), l));
        return withLayers(List.copyOf(now.values()));
    }

    /** With some features hidden. */
    public MapLook hiding(Collection<FeatureId> features) {
        Map<String, LayerLook> now = new LinkedHashMap<>();
        layers.forEach(l -> now.put(l.id(), l));
        features.forEach(f -> now.put(f.value(), of(f).withVisible(false)));
        return withLayers(List.copyOf(now.values()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof MapLook look && layers.equals(look.layers) && groups.equals(look.groups));
    }

    @Override
    public int hashCode() {
        return Objects.hash(layers, groups);
    }

    @Override
    public String toString() {
        return "MapLook" + layers + groups;
    }
}
