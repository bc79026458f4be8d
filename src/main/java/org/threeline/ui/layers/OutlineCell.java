package org.threeline.ui.layers;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.threeline.scenario.Feature;
import org.threeline.scenario.LayerLook;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.ui.common.Apart;
import org.threeline.ui.common.Hint;
import org.threeline.ui.common.SwatchPictures;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** A row of the outline: check box, swatch, name, figure; a menu button under the pointer. */
final class OutlineCell extends TreeCell<OutlineRow> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");

    static final double GAP = 6;
    private static final double IN_GROUP = 22;
    /** What a list loses to its edge and, while it is not known whether there is one, to a scroll bar. */
    private static final double BESIDE_CELL = 11;

    static final double LINE = 28;
    private static final double TWO_LINES = 44;

    private final Workbench bench;
    private final OutlineActions actions;
    private final RowTexts words;
    private final Texts texts;
    private final CheckBox check = new CheckBox();
    private final StackPane sign = new StackPane();
    private final Label name = new Label();
    private final FontIcon lock = new FontIcon("mdi2l-lock-outline");
    private final Label figure = new Label();
    private final Hint hint = new Hint(this);
    private final BooleanProperty menuOpen = new SimpleBooleanProperty();
    private final Button more = new Button("", new FontIcon("mdi2d-dots-horizontal"));
    /** The figure, and over it, while the pointer is on the row, the button. */
    private final StackPane right = new StackPane(figure, more);

    private final RowRoom room = new RowRoom(name, figure);
    private final HBox row = new HBox(GAP);
    private final Apart apart = new Apart(row);
    private boolean wrapped;
    private final InvalidationListener refresh = o -> refresh();
    private final InvalidationListener follow = o -> follow();
    private final InvalidationListener rename = o -> {
        build();
        refresh();
    };
    private @Nullable OutlineRow shown;

    /** What the row says was said of. */
    private @Nullable Feature said;

    private @Nullable MapLook saidOf;

    OutlineCell(Workbench bench, OutlineActions actions, RowTexts words, Texts texts) {
        this.bench = bench;
        this.actions = actions;
        this.words = words;
        this.texts = texts;
        check.setFocusTraversable(false);
        check.setOnAction(e -> withRow(r -> actions.setVisible(r, check.isSelected())));
        sign.setMinSize(SwatchPictures.WIDTH, SwatchPictures.HEIGHT);
        sign.setMaxSize(SwatchPictures.WIDTH, SwatchPictures.HEIGHT);
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        figure.getStyleClass().add("figure");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        figure.setMaxWidth(RowRoom.MOST_FIGURE);
        lock.getStyleClass().add("quiet-icon");
        more.getStyleClass().addAll("row-button", "flat");
        more.setFocusTraversable(false);
        more.visibleProperty().bind(hoverProperty().or(more.pressedProperty()).or(menuOpen));
        figure.opacityProperty()
                .bind(Bindings.when(more.visibleProperty()).then(0).otherwise(1));
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(e -> withRow(r -> menu(r).show(more, Side.BOTTOM, 0, 0)));
        row.setAlignment(Pos.CENTER_LEFT);
        // As wide as the list, so that names are shortened rather than scrolled to.
        setPrefWidth(0);
        setOnContextMenuRequested(e -> withRow(r -> {
            if (!(r instanceof OutlineRow.Heading)) {
                menu(r).show(this, e.getScreenX(), e.getScreenY());
                e.consume();
            }
        }));
        RowDrags.accept(this, actions.arranging());
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                withRow(actions::beginRename);
            }
        });
        actions.renaming().addListener(new WeakInvalidationListener(rename));
        var weak = new WeakInvalidationListener(refresh);
        bench.snapshot().addListener(new WeakInvalidationListener(follow));
        bench.phase().addListener(weak);
        bench.settings().unit().addListener(weak);
        bench.settings().language().addListener(weak);
    }

    @Override
    protected void updateItem(@Nullable OutlineRow item, boolean empty) {
        super.updateItem(item, empty);
        OutlineRow now = empty ? null : item;
        if (now != shown || getGraphic() == null) {
            shown = now;
            build();
        }
        refresh();
    }

    private void build() {
        setText(null);
        row.getChildren().clear();
        sign.getChildren().clear();
        OutlineRow item = shown;
        pseudoClassStateChanged(HEADING, item instanceof OutlineRow.Heading);
        // A heading never is away, whatever this cell showed before.
        pseudoClassStateChanged(AWAY, false);
        setId(item == null || item instanceof OutlineRow.Heading ? null : "outline-" + key(item));
        if (item == null) {
            setGraphic(null);
            return;
        }
        if (item instanceof OutlineRow.OfFeature || item instanceof OutlineRow.OfGroup) {
            check.setId("check-" + key(item));
            sign.getChildren()
                    .setAll(item instanceof OutlineRow.OfFeature f ? RowSigns.of(f, bench) : RowSigns.folder());
            more.setId("more-" + key(item));
            row.getChildren()
                    .setAll(
                            item.equals(actions.renaming().get())
                                    ? List.of(check, sign, NameField.of(item, words.name(item), actions, texts))
                                    : List.of(check, sign, name, lock, right));
        } else if (item instanceof OutlineRow.OfPart) {
            check.setId("check-" + item.layerId());
            more.setId("more-" + item.layerId());
            row.getChildren().setAll(check, name, right);
        } else {
            row.getChildren().setAll(name);
        }
        setGraphic(apart);
    }

    static String key(OutlineRow row) {
        return row instanceof OutlineRow.OfGroup group ? "group-" + group.id() : row.layerId();
    }

    /** In a drag most rows say the same with each frame. */
    @SuppressWarnings("ReferenceEquality") // what was not changed is the same object
    private void follow() {
        Scenario scenario = bench.snapshot().get().scenario();
        boolean same = shown instanceof OutlineRow.OfFeature row
                && row.role() != Role.TRACE
                && bench.phase().get().isEmpty()
                && scenario.look() == saidOf
                && scenario.feature(row.id()).orElse(null) == said;
        if (!same) {
            refresh();
        }
    }

    private void refresh() {
        OutlineRow item = shown;
        Scenario scenario = bench.snapshot().get().scenario();
        saidOf = scenario.look();
        said = item instanceof OutlineRow.OfFeature row
                ? scenario.feature(row.id()).orElse(null)
                : null;
        if (item == null) {
            setAccessibleText(null);
            return;
        }
        String called = words.name(item);
        name.setText(called);
        if (item instanceof OutlineRow.Heading) {
            setAccessibleText(called);
            return;
        }
        LayerLook look = actions.look(item);
        boolean visible = actions.isVisible(item);
        boolean mixed = actions.isMixed(item);
        boolean locked = actions.isLocked(item) || actions.isLockedWithGroup(item);
        check.setIndeterminate(mixed);
        check.setSelected(visible);
        check.setAccessibleText(texts.now("check.accessible", called));
        String amount = words.figure(item);
        figure.setText(
                look.opacity() < 1 && !(item instanceof OutlineRow.OfGroup)
                        ? Math.round(100 * look.opacity()) + "\u202f%"
                        : amount);
        lock.setVisible(locked);
        lock.setManaged(locked);
        more.setAccessibleText(texts.now("more", called));
        if (item instanceof OutlineRow.OfFeature) {
            RowSigns.tint(sign, look.style());
        }
        boolean away =
                item instanceof OutlineRow.OfFeature && visible && !bench.look().shows(item.layerId());
        pseudoClassStateChanged(AWAY, away || (!visible && !mixed));
        String whole =
                away ? called + "\n" + texts.now(actions.isHiddenWithGroup(item) ? "awayGroup" : "away") : called;
        // It would take the Escape that is meant for the name.
        hint.say(item.equals(actions.renaming().get()) ? "" : whole);
        String spoken = texts.now(mixed ? "row.mixed" : visible ? "row.shown" : "row.hidden", called, amount);
        setAccessibleText(locked ? texts.now("row.locked", spoken) : spoken);
        if (getWidth() > 0 && isWrapped(item) != wrapped) {
            requestLayout();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        OutlineRow item = shown;
        wrapped = item != null && isWrapped(item);
        return wrapped ? TWO_LINES : LINE;
    }

    private boolean isWrapped(OutlineRow item) {
        TreeView<OutlineRow> tree = getTreeView();
        double across = getWidth() > 0 || tree == null ? getWidth() : tree.getWidth() - BESIDE_CELL;
        boolean longer = room.share(item, across <= 0 ? Double.MAX_VALUE : across - nested());
        if (longer && tree != null && tree.getFixedCellSize() > 0) {
            name.setWrapText(false);
            return false;
        }
        return longer;
    }

    /** How much farther in a row of a group begins. */
    private double nested() {
        return getTreeItem() != null
                        && getTreeItem().getParent() != null
                        && getTreeItem().getParent().getValue() instanceof OutlineRow.OfGroup
                ? IN_GROUP
                : 0;
    }

    /** What the cell shows; empty for one beyond the last row. */
    Optional<OutlineRow> row() {
        return Optional.ofNullable(shown);
    }

    private void withRow(Consumer<OutlineRow> action) {
        OutlineRow item = shown;
        if (item != null) {
            action.accept(item);
        }
    }

    /** The row's menu. As long as it is open its button stays, without which it would go, and no tooltip covers it. */
    private ContextMenu menu(OutlineRow row) {
        ContextMenu menu = RowMenu.of(row, bench, actions, texts);
        menu.setOnShowing(e -> {
            menuOpen.set(true);
            hint.say("");
        });
        menu.setOnHidden(e -> {
            menuOpen.set(false);
            updateItem(getItem(), isEmpty());
        });
        return menu;
    }
}
