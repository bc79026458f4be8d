package org.threeline.ui.common;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.threeline.edit.ConceptRow;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Scenario;
import org.threeline.session.Desk;
import org.threeline.session.Session;
import org.threeline.session.Snapshot;

/**
 * What all panels look at and act through: the open scenario, what is selected and lit, the mode, the settings.
 *
 * <p>Data goes one way: panels change the scenario through the desk alone, and show the snapshot that follows. Used on
 * the FX thread.
 */
public final class Workbench {
    private final Session session;
    private final Desk desk;
    private final Settings settings;
    private final Background background;
    private @Nullable Deepening deepening;
    private @Nullable Comparing comparing;
    private final ReadOnlyObjectWrapper<Snapshot> snapshot;
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.EDIT);
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.SELECT);
    private @Nullable List<FeatureId> choosing;
    private final ReadOnlyObjectWrapper<List<FeatureId>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Item> selection = new SimpleObjectProperty<>(Item.NONE) {
        @Override
        public void set(Item now) {
            List<FeatureId> several = choosing;
            chosen.set(several != null ? several : now instanceof Item.Feature f ? List.of(f.id()) : List.of());
            super.set(now);
        }
    };
    private final ObjectProperty<Lit> lit = new SimpleObjectProperty<>(Lit.NOTHING);
    private final StringProperty hint = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> phase = new SimpleObjectProperty<>(Optional.empty());
    private final MapStatus mapStatus = new MapStatus();
    private Optional<MapView> map = Optional.empty();
    private @Nullable SwatchPictures swatches;
    private Consumer<String> links = url -> {};
    private Consumer<ConceptRow> rows = row -> {};

    public Workbench(Session session, Desk desk, Settings settings, Background background) {
        this.session = session;
        this.desk = desk;
        this.settings = settings;
        this.background = background;
        this.snapshot = new ReadOnlyObjectWrapper<>(desk.snapshot());
        desk.addListener(this::show);
        mode.addListener((o, before, now) -> {
            if (!now.keepsChanges() && tool.get().changes()) {
                tool.set(Tool.SELECT);
            }
            desk.tryOut(!now.keepsChanges());
        });
    }

    /** The dear figures of what the desk shows, worked out from the first call on. */
    public Deepening deepening() {
        Deepening known = deepening;
        if (known == null) {
            known = new Deepening(this);
            deepening = known;
        }
        return known;
    }

    /** Another scenario beside this one, for the mode that compares. */
    public Comparing comparing() {
        Comparing known = comparing;
        if (known == null) {
            known = new Comparing(this);
            comparing = known;
        }
        return known;
    }

    private void show(Snapshot now) {
        List<FeatureId> left = chosen.get().stream()
                .filter(id -> now.scenario().feature(id).isPresent())
                .toList();
        if (left.size() < chosen.get().size()) {
            choose(left);
        }
        if (phase.get().isPresent()
                && now.scenario().phases().stream()
                        .noneMatch(p -> p.id().equals(phase.get().get()))) {
            phase.set(Optional.empty());
        }
        snapshot.set(now);
    }

    public Session session() {
        return session;
    }

    /** Takes changes of the scenario. */
    public Desk desk() {
        return desk;
    }

    public Settings settings() {
        return settings;
    }

    public Background background() {
        return background;
    }

    /** The scenario and what follows from it, renewed with every change and every result. */
    public ReadOnlyObjectProperty<Snapshot> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    public ObjectProperty<Mode> mode() {
        return mode;
    }

    /** What the hand on the map does; where nothing can be changed, none that changes something. */
    public ObjectProperty<Tool> tool() {
        return tool;
    }

    /** What is selected, the same in all panels. */
    public ObjectProperty<Item> selection() {
        return selection;
    }

    /** All features that are selected, that of {@link #selection} first; more than one only after {@link #choose}. */
    public ReadOnlyObjectProperty<List<FeatureId>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Selects features, the first as the one that panels show; none where there are none. */
    public void choose(List<FeatureId> features) {
        List<FeatureId> all = features.stream().distinct().toList();
        choosing = all;
        selection.set(all.isEmpty() ? Item.NONE : Item.of(all.get(0)));
        choosing = null;
    }

    /** The selected feature, as the author has it now. */
    public Optional<Feature> selectedFeature() {
        return selection.get() instanceof Item.Feature item
                ? snapshot.get().scenario().feature(item.id())
                : Optional.empty();
    }

    /** The id of the phase whose features alone are shown; empty for all. Nothing of it is saved. */
    public ObjectProperty<Optional<String>> phase() {
        return phase;
    }

    /** How the map's layers are shown now: as the scenario says, less what the phase does not show. */
    public MapLook look() {
        Scenario scenario = snapshot.get().scenario();
        return phase.get()
                .flatMap(id -> scenario.phases().stream()
                        .filter(p -> p.id().equals(id))
                        .findFirst())
                .map(p -> scenario.look()
                        .hiding(scenario.features().stream()
                                .map(Feature::id)
                                .filter(f -> !p.shows().contains(f))
                                .toList()))
                .orElse(scenario.look());
    }

    /** What the map lights up. */
    public ObjectProperty<Lit> lit() {
        return lit;
    }

    /** One line about what can be done now, for the status bar. */
    public StringProperty hint() {
        return hint;
    }

    /** Where the map can be moved to; empty until it is there. */
    public Optional<MapView> map() {
        return map;
    }

    public void setMap(MapView view) {
        map = Optional.of(view);
    }

    /** What the map says of itself. */
    public MapStatus mapStatus() {
        return mapStatus;
    }

    /** Legend swatches. */
    public SwatchPictures swatches() {
        SwatchPictures known = swatches;
        if (known == null) {
            known = new SwatchPictures(this);
            swatches = known;
        }
        return known;
    }

    /** Shows a page of the web, where the program has a way to. */
    public void openLink(String url) {
        links.accept(url);
    }

    public void setLinks(Consumer<String> opener) {
        links = opener;
    }

    /** Shows a row of the concept in its table. */
    public void showRow(ConceptRow row) {
        rows.accept(row);
    }

    public void setRows(Consumer<ConceptRow> shower) {
        rows = shower;
    }

    /** The texts of a panel, in the language of the window. */
    public Texts texts(String bundle) {
        return new Texts(bundle, settings.language());
    }
}
