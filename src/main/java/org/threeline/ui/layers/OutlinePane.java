package org.threeline.ui.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Unroll;
import org.threeline.ui.common.Workbench;

/** The outline: what there is, what is shown, in which order; and the phases. */
public final class OutlinePane extends VBox {
    static final String TEXTS = "org.threeline.ui.layers.texts";
    /** Of so many features each has one line. */
    private static final int MANY = 500;

    private final Workbench bench;
    private final OutlineActions actions;
    private final TreeView<OutlineRow> tree = new TreeView<>();
    private final TreeItem<OutlineRow> root = new TreeItem<>();
    private List<OutlineRow.Branch> branches = List.of();
    private @Nullable Scenario built;
    private boolean following;

    public OutlinePane(Workbench bench) {
        this.bench = bench;
        Texts texts = bench.texts(TEXTS);
        var words = new RowTexts(bench, texts);
        this.actions = new OutlineActions(bench, words);
        getStyleClass().addAll("panel", "outline");
        var title = new Label();
        title.getStyleClass().add("header-title");
        title.textProperty().bind(texts.live("title"));
        var header = new HBox(title);
        header.getStyleClass().add("panel-header");

        tree.setId("outline-tree");
        tree.setRoot(root);
        tree.setShowRoot(false);
        tree.accessibleTextProperty().bind(texts.live("title"));
        tree.setCellFactory(t -> new OutlineCell(bench, actions, words, texts));
        tree.widthProperty().addListener((o, before, now) -> tree.refresh());
        bench.settings().language().addListener((o, before, now) -> tree.refresh());
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        actions.setChosen(this::chosenRows);
        actions.renaming().addListener((o, before, now) -> {
            if (now == null) {
                tree.requestFocus();
            }
        });
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // The menu key asks the list, which has the focus, rather than a row.
        tree.setOnContextMenuRequested(e -> selectedRow()
                .ifPresent(row -> RowMenu.of(row, bench, actions, texts).show(tree, e.getScreenX(), e.getScreenY())));
        var room = new StackPane(tree);
        room.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(room, Priority.ALWAYS);
        getChildren()
                .addAll(header, new ExpressionField(bench, texts, bench::choose), room, new PhaseList(bench, texts));

        build();
        bench.snapshot().addListener((o, before, now) -> build());
        bench.chosen().addListener((o, before, now) -> follow());
        bench.selection().addListener((o, before, now) -> follow());
        tree.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> tell());
        tree.getSelectionModel().getSelectedItems().addListener((ListChangeListener<TreeItem<OutlineRow>>) c -> tell());
    }

    /** Shows the rows a few at a time while the outline comes into the window. */
    public Unroll unroll() {
        TreeItem<OutlineRow> root = tree.getRoot();
        var empty = new TreeItem<OutlineRow>();
        tree.setRoot(empty);
        // A heading alone comes before the rows, then one with its first row: of all rows the first are the dearest.
        TreeItem<OutlineRow> heading = begun(root, 0);
        TreeItem<OutlineRow> row = begun(root, 1);
        return new Unroll(tree, List.of(() -> put(heading, empty), () -> put(row, heading), () -> {
            if (put(root, row)) {
                follow();
            }
        }));
    }

    /** The first rows alone: a heading, and some of those under it. */
    private static TreeItem<OutlineRow> begun(TreeItem<OutlineRow> root, int under) {
        var begun = new TreeItem<OutlineRow>();
        root.getChildren().stream().limit(1).forEach(first -> {
            var heading = new TreeItem<>(first.getValue());
            heading.setExpanded(true);
            first.getChildren().stream()
                    .limit(under)
                    .map(TreeItem::getValue)
                    .map(TreeItem::new)
                    .forEach(heading.getChildren()::add);
            begun.getChildren().add(heading);
        });
        return begun;
    }

    /** Whether the rows are put in place of others, which are there unless someone has put others already. */
    private boolean put(TreeItem<OutlineRow> rows, TreeItem<OutlineRow> others) {
        boolean there = others.equals(tree.getRoot());
        if (there) {
            tree.setRoot(rows);
        }
        return there;
    }

    /** Makes the rows anew where there are others, or in another order. */
    private void build() {
        Scenario scenario = bench.snapshot().get().scenario();
        Scenario last = built;
        built = scenario;
        if (last != null && OutlineRow.haveSameRows(last, scenario)) {
            return;
        }
        // A list measures the rows it does not know the height of, two with each pulse, as long as there are any.
        tree.setFixedCellSize(scenario.features().size() > MANY ? OutlineCell.LINE : Region.USE_COMPUTED_SIZE);
        List<OutlineRow.Branch> now = OutlineRow.tree(scenario);
        if (!now.equals(branches)) {
            branches = now;
            following = true;
            fit(root, now);
            following = false;
            fold(scenario);
            follow();
        } else {
            fold(scenario);
        }
    }

    /** Puts in what came and takes out what went; what stays is the same item, since very many may stay. */
    private void fit(TreeItem<OutlineRow> item, List<OutlineRow.Branch> under) {
        List<TreeItem<OutlineRow>> items = item.getChildren();
        int most = Math.min(items.size(), under.size());
        int first = 0;
        while (first < most
                && items.get(first).getValue().equals(under.get(first).row())) {
            fit(items.get(first), under.get(first).under());
            first++;
        }
        int last = 0;
        while (last < most - first
                && items.get(items.size() - 1 - last)
                        .getValue()
                        .equals(under.get(under.size() - 1 - last).row())) {
            fit(
                    items.get(items.size() - 1 - last),
                    under.get(under.size() - 1 - last).under());
            last++;
        }
        if (first + last < items.size()) {
            items.subList(first, items.size() - last).clear();
        }
        if (first + last < under.size()) {
            items.addAll(
                    first,
                    under.subList(first, under.size() - last).stream()
                            .map(this::item)
                            .toList());
        }
    }

    private TreeItem<OutlineRow> item(OutlineRow.Branch branch) {
        var item = new TreeItem<>(branch.row());
        item.setExpanded(branch.row() instanceof OutlineRow.Heading);
        branch.under().forEach(under -> item.getChildren().add(item(under)));
        if (branch.row() instanceof OutlineRow.OfGroup group) {
            item.expandedProperty().addListener((o, before, now) -> {
                if (!following) {
                    actions.arranging().fold(group, !now);
                }
            });
        }
        return item;
    }

    /** Folds the groups as the scenario says. */
    private void fold(Scenario scenario) {
        boolean outer = following;
        following = true;
        root.getChildren().stream()
                .filter(h -> h.getValue().equals(new OutlineRow.Heading(OutlineRow.Section.GROUPS)))
                .flatMap(h -> h.getChildren().stream())
                .forEach(i -> {
                    if (i.getValue() instanceof OutlineRow.OfGroup group) {
                        scenario.look().group(group.id()).ifPresent(g -> i.setExpanded(!g.folded()));
                    }
                });
        following = outer;
    }

    /** Selects elsewhere what is selected here; headings, and no rows at all, say nothing. */
    private void tell() {
        TreeItem<OutlineRow> last = tree.getSelectionModel().getSelectedItem();
        if (following || last == null || last.getValue() instanceof OutlineRow.Heading) {
            return;
        }
        List<FeatureId> features = new ArrayList<>(actions.features(last.getValue()));
        chosenRows().forEach(row -> features.addAll(actions.features(row)));
        following = true;
        if (features.isEmpty()) {
            bench.selection().set(last.getValue().item());
        } else {
            bench.choose(features);
        }
        following = false;
    }

    /** Selects the rows of what is selected elsewhere, the one that panels show last, since that one counts. */
    private void follow() {
        if (following) {
            return;
        }
        following = true;
        List<TreeItem<OutlineRow>> rows =
                rowsOf(bench.chosen().get(), bench.selection().get());
        var model = tree.getSelectionModel();
        if (!Set.copyOf(model.getSelectedItems()).equals(Set.copyOf(rows)) || model.getSelectedItem() != last(rows)) {
            model.clearSelection();
            rows.forEach(row -> row.getParent().setExpanded(true));
            Map<TreeItem<OutlineRow>, Integer> all = new HashMap<>();
            count(root, all);
            int[] places = rows.stream().mapToInt(all::get).toArray();
            if (places.length > 0) {
                model.selectIndices(places[0], Arrays.copyOfRange(places, 1, places.length));
            }
        }
        following = false;
    }

    /** The places of rows, all in one go: the list would count anew for each. */
    private static void count(TreeItem<OutlineRow> item, Map<TreeItem<OutlineRow>, Integer> places) {
        for (TreeItem<OutlineRow> child : item.getChildren()) {
            places.put(child, places.size());
            if (child.isExpanded()) {
                count(child, places);
            }
        }
    }

    private static @Nullable TreeItem<OutlineRow> last(List<TreeItem<OutlineRow>> rows) {
        return rows.isEmpty() ? null : rows.get(rows.size() - 1);
    }

    /** The rows that stand for what is selected: a group for all that it holds, and for what it hides folded. */
    private List<TreeItem<OutlineRow>> rowsOf(List<FeatureId> features, Item selected) {
        Set<FeatureId> chosen = Set.copyOf(features);
        Map<Item, TreeItem<OutlineRow>> byItem = new HashMap<>();
        for (TreeItem<OutlineRow> heading : root.getChildren()) {
            for (TreeItem<OutlineRow> row : heading.getChildren()) {
                if (row.getValue() instanceof OutlineRow.OfGroup group) {
                    boolean whole = chosen.containsAll(actions.features(group));
                    row.getChildren()
                            .forEach(m -> byItem.put(m.getValue().item(), whole || !row.isExpanded() ? row : m));
                } else {
                    byItem.put(row.getValue().item(), row);
                }
            }
        }
        Set<TreeItem<OutlineRow>> rows = new LinkedHashSet<>();
        for (int i = features.size() - 1; i >= 0; i--) {
            Optional.ofNullable(byItem.get(Item.of(features.get(i)))).ifPresent(rows::add);
        }
        if (features.isEmpty() && !selected.equals(Item.NONE)) {
            Optional.ofNullable(byItem.get(selected)).ifPresent(rows::add);
        }
        return List.copyOf(rows);
    }

    private List<OutlineRow> chosenRows() {
        return tree.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(TreeItem::getValue)
                .filter(row -> !(row instanceof OutlineRow.Heading))
                .toList();
    }

    private Optional<OutlineRow> selectedRow() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem())
                .map(TreeItem::getValue)
                .filter(row -> !(row instanceof OutlineRow.Heading));
    }

    private void key(KeyEvent e) {
        Optional<OutlineRow> row = selectedRow();
        if (actions.renaming().get() != null || row.isEmpty()) {
            return;
        }
        if (e.getCode() == KeyCode.G && e.isShortcutDown()) {
            if (e.isShiftDown()) {
                actions.arranging().ungroup(row.get());
            } else {
                actions.arranging().group(row.get());
            }
            e.consume();
            return;
        }
        if (e.getCode() == KeyCode.F2) {
            actions.beginRename(row.get());
            e.consume();
        } else if (e.getCode() == KeyCode.DELETE) {
            actions.delete(row.get());
            e.consume();
        } else if (e.getCode() == KeyCode.D && e.isShortcutDown()) {
            actions.duplicate(row.get());
            e.consume();
        } else if (row.isPresent() && e.getCode() == KeyCode.SPACE && !e.isShortcutDown()) {
            actions.toggleVisible(row.get());
            e.consume();
        } else if (row.isPresent() && e.isAltDown() && (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN)) {
            actions.arranging().moveBy(row.get(), e.getCode() == KeyCode.UP ? -1 : 1);
            e.consume();
        }
    }
}
