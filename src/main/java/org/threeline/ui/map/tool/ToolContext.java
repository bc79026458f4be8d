package org.threeline.ui.map.tool;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.threeline.basemap.BaseMap;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.geodesy.CoordinateReader;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Tool;
import org.threeline.ui.common.UnitText;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.map.view.Camera;

/** What tools see of the map and the window around it. On the FX thread. */
final class ToolContext {
    private final Workbench bench;
    private final Texts texts;
    private final BaseMap baseMap;
    private final Supplier<Optional<Camera>> camera;
    private final Runnable repaint;
    private final Runnable focus;
    private final Snapper snapper;
    private final Finder finder;
    private final WordsHere words;
    private List<Coordinate> handed = List.of();

    ToolContext(
            Workbench bench,
            Texts texts,
            BaseMap baseMap,
            Supplier<Optional<Camera>> camera,
            Finder finder,
            Runnable repaint,
            Runnable focus) {
        this.bench = bench;
        this.texts = texts;
        this.baseMap = baseMap;
        this.camera = camera;
        this.finder = finder;
        this.repaint = repaint;
        this.focus = focus;
        this.snapper = new Snapper(bench, texts, baseMap);
        this.words = new WordsHere(this);
    }

    Workbench bench() {
        return bench;
    }

    Texts texts() {
        return texts;
    }

    String text(String key, Object... args) {
        return texts.now(key, args);
    }

    BaseMap baseMap() {
        return baseMap;
    }

    Optional<Camera> camera() {
        return camera.get();
    }

    Snapper snapper() {
        return snapper;
    }

    /** Where the words of what was just put on the map are typed. */
    WordsHere words() {
        return words;
    }

    /** Takes up another tool, which goes on with a path. */
    void handOver(Tool to, List<Coordinate> path) {
        handed = List.copyOf(path);
        bench.tool().set(to);
        handed = List.of();
    }

    /** The path the tool before has handed over, for the one that is being taken up; usually empty. */
    List<Coordinate> handed() {
        return handed;
    }

    /** Reads a coordinate in any common form. */
    Optional<Coordinate> read(String typed) {
        return CoordinateReader.read(typed);
    }

    /** Selects the topmost feature at a point. */
    void choose(Pointer at) {
        finder.find(at.px(), at.py(), found -> bench.selection()
                .set(found.map(Item::of).orElse(Item.NONE)));
    }

    /** Asks which feature is pointed at; nothing happens where there is none. */
    void pick(Pointer at, Consumer<FeatureId> then) {
        finder.find(at.px(), at.py(), found -> found.ifPresent(then));
    }

    /** Gives the map the keys. */
    void focusMap() {
        focus.run();
    }

    /** What the tool shows is another: hint, strip and drawing are made anew. */
    void repaint() {
        repaint.run();
    }

    Scenario scenario() {
        return bench.snapshot().get().scenario();
    }

    UnitText units() {
        return UnitText.of(
                bench.settings().language().get(), bench.settings().unit().get());
    }

    String name(Feature feature) {
        return feature.name().in(bench.settings().language().get());
    }

    /** Whether a feature may be changed by hand; says so where it may not. */
    boolean mayChange(Feature feature) {
        boolean locked = scenario().look().locks(feature.id());
        if (locked) {
            boolean withGroup = scenario().look().isLockedWithGroup(feature.id());
            bench.hint().set(text(withGroup ? "tool.locked.group" : "tool.locked", name(feature)));
        }
        return !locked;
    }

    void perform(ChangeLabel label, java.util.function.UnaryOperator<Scenario> change) {
        bench.desk().perform(new Command(label, change));
    }

    /** All that are selected, the one that panels show first. */
    List<FeatureId> chosen() {
        return bench.chosen().get();
    }

    void select(FeatureId id) {
        bench.selection().set(Item.of(id));
    }

    /** The shape of a zone as worked out now; empty while it is being worked out. */
    Optional<Geometry> worked(FeatureId id) {
        var now = bench.snapshot().get();
        return now.current() && now.exact()
                ? now.shown().plan().zone(id).map(z -> z.area().geographic()).filter(g -> !g.isEmpty())
                : Optional.empty();
    }

    /** The shape of a zone as worked out last, exact or not. */
    Optional<Geometry> workedLast(FeatureId id) {
        return bench.snapshot()
                .get()
                .shown()
                .plan()
                .zone(id)
                .map(z -> z.area().geographic())
                .filter(g -> !g.isEmpty());
    }
}
