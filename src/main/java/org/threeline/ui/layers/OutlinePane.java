package org.threeline.ui.layers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeline.scenario.FeatureId;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** The outline: what there is, what is shown, in which order; and the phases. */
public final class OutlinePane extends VBox {
    static final String TEXTS = "org.threeline.ui.layers.texts";

    private final Workbench bench;
    private final OutlineActions actions;
    private final TreeView<OutlineRow> tree = new TreeView<>();
    private List<OutlineRow.Group> groups = List.of();
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
                .ifPresent(row -> RowMenu.of(row, bench, actions, texts).show(tree, Side.RIGHT, 0, 0)));
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren()
                .addAll(header, new ExpressionField(bench, texts, this::choose), tree, new PhaseList(bench, texts));

        build();
        bench.snapshot().addListener((o, before, now) -> build());
        bench.selection().addListener((o, before, now) -> follow());
        tree.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (!following && now != null && !(now.getValue() instanceof OutlineRow.Heading)) {
                bench.selection().set(now.getValue().item());
            }
        });
    }

    /** Makes the rows anew where there are others, or in another order. */
    private void build() {
        List<OutlineRow.Group> now = OutlineRow.groups(bench.snapshot().get().scenario());
        if (now.equals(groups)) {
            return;
        }
        groups = now;
        following = true;
        var root = new TreeItem<OutlineRow>();
        for (OutlineRow.Group group : now) {
            var heading = new TreeItem<OutlineRow>(new OutlineRow.Heading(group.section()));
            heading.setExpanded(expanded(group.section()));
            group.rows().forEach(row -> heading.getChildren().add(new TreeItem<>(row)));
            root.getChildren().add(heading);
        }
        tree.setRoot(root);
        following = false;
        follow();
    }

    private boolean expanded(OutlineRow.Section section) {
        TreeItem<OutlineRow> root = tree.getRoot();
        return root == null
                || root.getChildren().stream()
                        .filter(i -> i.getValue().equals(new OutlineRow.Heading(section)))
                        .allMatch(TreeItem::isExpanded);
    }

    /** Selects the row of what is selected elsewhere. */
    private void follow() {
        Item selected = bench.selection().get();
        following = true;
        Optional<TreeItem<OutlineRow>> row = selected.equals(Item.NONE)
                ? Optional.empty()
                : tree.getRoot().getChildren().stream()
                        .flatMap(h -> h.getChildren().stream())
                        .filter(i -> i.getValue().item().equals(selected))
                        .findFirst();
        if (row.isPresent()) {
            if (tree.getSelectionModel().getSelectedItem() != row.get()) {
                row.get().getParent().setExpanded(true);
                tree.getSelectionModel().clearSelection();
                tree.getSelectionModel().select(row.get());
            }
        } else {
            tree.getSelectionModel().clearSelection();
        }
        following = false;
    }

    /** Selects rows, the first of them as what the inspector shows. */
    private void choose(List<FeatureId> features) {
        List<TreeItem<OutlineRow>> items = tree.getRoot().getChildren().stream()
                .flatMap(h -> h.getChildren().stream())
                .filter(i -> i.getValue() instanceof OutlineRow.OfFeature f && features.contains(f.id()))
                .toList();
        items.forEach(i -> i.getParent().setExpanded(true));
        bench.selection()
                .set(items.isEmpty() ? Item.NONE : items.get(0).getValue().item());
        following = true;
        tree.getSelectionModel().clearSelection();
        // The one selected last is the one that counts.
        for (int i = items.size() - 1; i >= 0; i--) {
            tree.getSelectionModel().select(items.get(i));
        }
        following = false;
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
            actions.moveBy(row.get(), e.getCode() == KeyCode.UP ? -1 : 1);
            e.consume();
        }
    }
}
