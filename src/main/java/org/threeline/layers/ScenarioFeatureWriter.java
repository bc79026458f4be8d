package org.threeline.layers;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.data.FeatureWriter;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.filter.identity.FeatureIdImpl;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.edit.Removal;
import org.threeline.edit.ShapeEdits;
import org.threeline.file.FeatureMembers;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Place;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;

/** Makes each feature that is written, added or removed a command on the draft. */
final class ScenarioFeatureWriter implements FeatureWriter<SimpleFeatureType, SimpleFeature> {
    private final FeatureRows rows;
    private final boolean commits;
    private final Iterator<SimpleFeature> there;
    private @Nullable SimpleFeature current;
    private List<Object> before = List.of();
    private boolean isNew;
    private boolean refused;

    /**
     * A writer.
     *
     * @param commits whether it saves when it is closed
     * @param addsOnly whether it passes over what is there
     */
    ScenarioFeatureWriter(FeatureRows rows, boolean commits, boolean addsOnly) throws IOException {
        this.rows = rows;
        this.commits = commits;
        this.there = addsOnly ? Collections.emptyIterator() : rows.all().iterator();
    }

    @Override
    public SimpleFeatureType getFeatureType() {
        return rows.type();
    }

    @Override
    public boolean hasNext() {
        return there.hasNext();
    }

    @Override
    public SimpleFeature next() throws IOException {
        isNew = !there.hasNext();
        SimpleFeature next = isNew
                ? SimpleFeatureBuilder.build(rows.type(), new Object[rows.type().getAttributeCount()], "new")
                : there.next();
        before = Collections.unmodifiableList(new java.util.ArrayList<>(next.getAttributes()));
        current = next;
        return next;
    }

    @Override
    public void write() throws IOException {
        SimpleFeature row = current();
        refused = true;
        if (isNew) {
            add(row);
        } else {
            change(row);
        }
        refused = false;
        current = null;
    }

    private SimpleFeature current() throws IOException {
        SimpleFeature row = current;
        if (row == null) {
            throw new IOException("call next() before write() or remove()");
        }
        return row;
    }

    private void add(SimpleFeature row) throws IOException {
        Map<String, Object> members = members(row, new LinkedHashMap<>());
        rows.kind().usualRole().ifPresent(r -> members.putIfAbsent(FeatureKind.ROLE, r.word()));
        members.putIfAbsent(FeatureKind.BASIS, "assumed");
        members.putIfAbsent("name", "");
        Scenario scenario = rows.draft().scenario();
        FeatureId id = newId(row, scenario, members);
        Feature feature = feature(id, members, Optional.ofNullable((Geometry) row.getDefaultGeometry()));
        if (feature instanceof Zone zone && zone.activeRule().isPresent()) {
            feature = zone.withGeometry(Optional.empty());
        }
        Feature added = feature;
        rows.draft()
                .perform(
                        new Command(ChangeLabel.of("store.add", added.name()), s -> ShapeEdits.add(s, added)),
                        Set.of(id));
        ((FeatureIdImpl) row.getIdentifier()).setID(id.value());
    }

    /** The id that was asked for, else the word of its role, with a number where that is taken. */
    private static FeatureId newId(SimpleFeature row, Scenario scenario, Map<String, Object> members)
            throws IOException {
        String asked = row.getID();
        if (!asked.equals("new")) {
            if (scenario.feature(new FeatureId(asked)).isPresent()) {
                throw Refusal.of(Problem.error("FEATURE_ID_TWICE", "", asked));
            }
            return new FeatureId(asked);
        }
        String word = String.valueOf(members.getOrDefault(FeatureKind.ROLE, "feature"));
        var id = new FeatureId(word);
        for (int number = 2; scenario.feature(id).isPresent(); number++) {
            id = new FeatureId(word + "-" + number);
        }
        return id;
    }

    private void change(SimpleFeature row) throws IOException {
        var id = new FeatureId(row.getID());
        Feature old = rows.draft().scenario().feature(id).orElseThrow(() -> Refusal.of(gone(id)));
        Map<String, Object> members = members(row, new LinkedHashMap<>(FeatureMembers.of(old)));
        Geometry shape = (Geometry) row.getDefaultGeometry();
        boolean redrawn = !isSame(shape, before.get(row.getFeatureType().indexOf(FeatureKind.GEOMETRY)));
        Feature now = feature(id, members, redrawn ? Optional.ofNullable(shape) : drawn(old));
        if (now instanceof Zone zone) {
            now = zone(zone, (Zone) old, redrawn, Optional.ofNullable(shape));
        } else if (!redrawn) {
            // As it was, without the rounding of the file.
            now = now instanceof Trace trace
                    ? trace.withLine(((Trace) old).line())
                    : ((Place) now).withGeometry(((Place) old).geometry());
        }
        Feature changed = now;
        if (!changed.equals(old)) {
            Optional<Geometry> taken = isRuled(old) && !isRuled(changed) ? drawn(changed) : Optional.empty();
            rows.draft()
                    .perform(
                            new Command(ChangeLabel.of("store.change", old.name()), s -> taken.map(
                                            g -> ShapeEdits.takeOver(s, id, g))
                                    .orElse(s)
                                    .withFeature(changed)),
                            Set.of(id));
        }
    }

    private static boolean isRuled(Feature feature) {
        return feature instanceof Zone zone && zone.activeRule().isPresent();
    }

    private static Problem gone(FeatureId id) {
        return Problem.error("STORE_CONFLICT", "", id.value());
    }

    /** What is drawn of a zone: nothing new while it follows its rule; its shape when it no longer does. */
    private static Zone zone(Zone now, Zone old, boolean redrawn, Optional<Geometry> shape) throws IOException {
        if (now.activeRule().isPresent()) {
            if (redrawn) {
                throw Refusal.of(Problem.error("STORE_DERIVED", "", now.id().value()));
            }
            return now.withGeometry(old.geometry());
        }
        return redrawn || old.activeRule().isPresent() ? now.withGeometry(shape) : now.withGeometry(old.geometry());
    }

    private static Optional<Geometry> drawn(Feature feature) {
        return feature instanceof Trace trace
                ? Optional.of(trace.line())
                : feature instanceof Zone zone ? zone.geometry() : ((Place) feature).geometry();
    }

    /** The members that were changed, put into those that were there. */
    private Map<String, Object> members(SimpleFeature row, Map<String, Object> members) {
        for (String member : rows.kind().members()) {
            Object value = row.getAttribute(member);
            Object old = before.get(row.getFeatureType().indexOf(member));
            if (Objects.equals(value, old)) {
                continue;
            }
            if (value == null) {
                members.remove(member);
            } else {
                members.put(member, value);
            }
        }
        return members;
    }

    private Feature feature(FeatureId id, Map<String, Object> members, Optional<Geometry> shape) throws IOException {
        String word = String.valueOf(members.get(FeatureKind.ROLE));
        Optional<Role> role = Role.ofWord(word);
        if (role.isPresent() && !rows.kind().holds(role.get())) {
            throw Refusal.of(Problem.error(
                    "STORE_WRONG_TYPE", "", id.value(), word, rows.kind().typeName()));
        }
        try {
            return FeatureMembers.feature(id, members, shape);
        } catch (ScenarioException e) {
            throw Refusal.of(e);
        }
    }

    private static boolean isSame(@Nullable Geometry a, @Nullable Object b) {
        return a == null ? b == null : b instanceof Geometry other && a.equalsExact(other);
    }

    @Override
    public void remove() throws IOException {
        SimpleFeature row = current();
        refused = true;
        if (!isNew) {
            var id = new FeatureId(row.getID());
            Feature old = rows.draft().scenario().feature(id).orElseThrow(() -> Refusal.of(gone(id)));
            Map<FeatureId, Geometry> worked = rows.draft().worked();
            rows.draft()
                    .perform(
                            new Command(
                                    ChangeLabel.of("store.remove", old.name()),
                                    s -> Removal.of(s, List.of(id), z -> Optional.ofNullable(worked.get(z)))),
                            Set.of(id));
        }
        refused = false;
        current = null;
    }

    @Override
    public void close() throws IOException {
        if (commits && !refused) {
            rows.draft().commit();
        }
    }
}
