package org.threeline.ui.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.locationtech.jts.geom.Coordinate;
import org.threeline.basemap.BaseMap;
import org.threeline.geodesy.CoordinateReader;
import org.threeline.scenario.Language;
import org.threeline.ui.common.OfferList;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;
import org.threeline.zones.Plan;

/**
 * Where one types a place, a feature of the scenario or a coordinate to go there; names are completed in both
 * languages.
 *
 * <p>On the FX thread; names are sought in the background, and read when the field is first used.
 */
public final class GoToField extends CustomTextField {
    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
    private static final int MOST = 9;
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private final Workbench bench;
    private final MapPane map;
    private final Texts texts;
    private final BaseMap baseMap;
    private volatile Language language;
    private volatile Plan plan;
    private volatile @Nullable PlaceIndex index;

    public GoToField(Workbench bench, BaseMap baseMap, MapPane map) {
        this.bench = bench;
        this.map = map;
        this.baseMap = baseMap;
        this.texts = bench.texts("org.threeline.ui.map.texts");
        this.language = bench.settings().language().get();
        this.plan = bench.snapshot().get().shown().plan();
        bench.snapshot().addListener((o, before, now) -> plan = now.shown().plan());
        bench.settings().language().addListener((o, before, now) -> language = now);
        setId("go-to");
        getStyleClass().add("go-to");
        promptTextProperty().bind(texts.live("goto.prompt"));
        accessibleTextProperty().bind(texts.live("goto.name"));
        setLeft(new FontIcon("mdi2m-magnify"));
        var keys = new Label("Ctrl F");
        keys.getStyleClass().add("go-to-keys");
        keys.setMouseTransparent(true);
        setRight(keys);
        keys.visibleProperty().bind(focusedProperty().not().and(textProperty().isEmpty()));
        complete();
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((o, before, now) -> prepare());
        textProperty().addListener((o, before, now) -> pseudoClassStateChanged(UNKNOWN, false));
        sceneProperty().addListener((o, before, now) -> {
            if (now != null) {
                now.getAccelerators().put(FIND, this::take);
            }
        });
    }

    /** Takes the focus, so that the next place is typed over the last. */
    private void take() {
        requestFocus();
        selectAll();
    }

    private void complete() {
        AutoCompletionBinding<Target> completion =
                TextFields.bindAutoCompletion(this, this::suggestions, new StringConverter<Target>() {
                    @Override
                    public String toString(Target target) {
                        return written(target);
                    }

                    @Override
                    public @Nullable Target fromString(String text) {
                        return null;
                    }
                });
        completion.setDelay(80);
        OfferList.dress(completion, MOST);
        completion.setOnAutoCompleted(e -> go(e.getCompletion()));
    }

    /** A name, its former one, and where it is. */
    private String written(Target target) {
        var all = new StringBuilder(target.name(language));
        target.former(language).ifPresent(f -> all.append(" (").append(f).append(')'));
        target.within(language).filter(w -> !w.equals(target.name(language))).ifPresent(w -> all.append(" – ")
                .append(w));
        return all.toString();
    }

    /** What is typed may mean; nothing where something else was typed meanwhile. */
    private Collection<Target> suggestions(AutoCompletionBinding.ISuggestionRequest request) {
        Collection<Target> all = suggestions(request.getUserText());
        return request.isCancelled() ? List.of() : all;
    }

    /** What a text may mean; on a thread of the completion. */
    private Collection<Target> suggestions(String typed) {
        List<Target> all = new ArrayList<>();
        coordinate(typed).ifPresent(all::add);
        all.addAll(PlaceIndex.of(FeatureTargets.of(plan)).complete(typed, MOST - all.size()));
        all.addAll(index().complete(typed, MOST - all.size()));
        return all;
    }

    /** Reads the names before the first letter is typed. */
    private void prepare() {
        if (index == null) {
            var unused = bench.background().start(texts.now("goto.name"), progress -> index());
        }
    }

    private synchronized PlaceIndex index() {
        PlaceIndex known = index;
        if (known == null) {
            known = PlaceIndex.of(baseMap);
            index = known;
        }
        return known;
    }

    private Optional<Target> coordinate(String typed) {
        return CoordinateReader.read(typed).map(c -> Target.coordinate(position(c), c.x, c.y));
    }

    private String position(Coordinate c) {
        String degrees = CoordinateText.degrees(c.x, c.y, texts, language);
        return CoordinateText.mgrs(c.x, c.y, 1)
                .map(grid -> degrees + " · " + grid)
                .orElse(degrees);
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER) {
            goToTyped();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            clear();
            map.requestFocus();
            e.consume();
        }
    }

    /** Goes to the likeliest meaning of what is typed; says so where there is none. */
    private void goToTyped() {
        String typed = getText();
        if (typed == null || typed.isBlank()) {
            return;
        }
        bench.background()
                .start(texts.now("goto.name"), progress -> suggestions(typed).stream()
                        .findFirst())
                .whenDone(
                        found -> found.ifPresentOrElse(this::go, () -> {
                            pseudoClassStateChanged(UNKNOWN, true);
                            bench.hint().set(texts.now("goto.unknown", typed.strip()));
                        }),
                        failure -> {});
    }

    private void go(Target target) {
        bench.hint().set("");
        map.goTo(target);
        map.requestFocus();
    }
}
