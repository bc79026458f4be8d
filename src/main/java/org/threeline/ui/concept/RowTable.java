package org.threeline.ui.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.threeline.edit.ConceptPart;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.ui.common.Mode;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/**
 * One list of the concept as a table. Columns share its width by their weights and wrap their texts; in Edit mode a
 * click on a selected cell, F2 or Enter changes it.
 */
final class RowTable<R> extends TableView<R> {
    private static final double SCROLL_BAR = 16;
    private static final double NARROW = 560;
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination UP = KeyCombination.valueOf("Alt+Up");
    private static final KeyCombination DOWN = KeyCombination.valueOf("Alt+Down");

    private final ConceptPart<R> part;
    private final List<Field<R>> fields;
    private final Workbench bench;
    private final Texts texts;
    private final BiConsumer<String, String> onComplaint;
    private List<Field.Content> contents = List.of();
    /** Of each column, px: no narrower than its field says and its longest words are. */
    private double[] least;
    /** Of each column, px: no narrower than its longest words are, its header among them. */
    private double[] words;

    /** @param onComplaint takes the key of a sentence and what was written */
    RowTable(
            ConceptPart<R> part,
            List<Field<R>> fields,
            Workbench bench,
            Texts texts,
            BiConsumer<String, String> onComplaint) {
        this.part = part;
        this.fields = fields;
        this.bench = bench;
        this.texts = texts;
        this.onComplaint = onComplaint;
        this.least = fields.stream().mapToDouble(Field::least).toArray();
        this.words = new double[fields.size()];
        setId("concept-" + part.name());
        getStyleClass().add("concept-table");
        accessibleTextProperty().bind(texts.live("part." + part.name()));
        getSelectionModel().setCellSelectionEnabled(true);
        setMinHeight(0);
        var empty = new Label();
        empty.textProperty().bind(texts.live("empty"));
        setPlaceholder(empty);
        setRowFactory(t -> new ChosenRow<>());
        fields.forEach(field -> getColumns().add(column(field)));
        widthProperty().addListener((o, before, now) -> share(now.doubleValue()));
        share(getWidth());
        editableProperty().bind(bench.mode().isEqualTo(Mode.EDIT));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // Whoever comes by keys sees where they are.
        focusedProperty().addListener((o, before, now) -> {
            if (now && index() < 0 && !getItems().isEmpty()) {
                select(0, 0);
            }
        });
        bench.snapshot().addListener((o, before, now) -> update(now.scenario()));
        bench.settings().language().addListener((o, before, now) -> update(scenario()));
        sceneProperty().addListener((o, before, now) -> update(scenario()));
    }

    /**
     * Gives each column its part, and none less than it needs as long as there is room; what can be read elsewhere
     * gives way in a narrow table, and where all of it is still too wide, words alone count.
     */
    private void share(double width) {
        double room = width - SCROLL_BAR;
        boolean narrow = width <= NARROW || wide(least, true) > room;
        double[] floor = wide(least, !narrow) > room ? words : least;
        double weights = 0;
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            boolean shown = !narrow || !fields.get(i).yields();
            getColumns().get(i).setVisible(shown);
            if (shown) {
                open.add(i);
                weights += fields.get(i).weight();
            }
        }
        for (boolean settled = false; !settled; ) {
            settled = true;
            for (int i : List.copyOf(open)) {
                double weight = fields.get(i).weight();
                if (room * weight / weights < floor[i]) {
                    getColumns().get(i).setPrefWidth(floor[i]);
                    open.remove((Integer) i);
                    room -= floor[i];
                    weights -= weight;
                    settled = false;
                    break;
                }
            }
        }
        for (int i : open) {
            getColumns().get(i).setPrefWidth(room * fields.get(i).weight() / weights);
        }
    }

    private double wide(double[] widths, boolean all) {
        return IntStream.range(0, fields.size())
                .filter(i -> all || !fields.get(i).yields())
                .mapToDouble(i -> widths[i])
                .sum();
    }

    private TableColumn<R, R> column(Field<R> field) {
        var column = new TableColumn<R, R>();
        column.textProperty().bind(texts.live("column." + field.key()));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c -> new FieldCell<>(field, this, c.widthProperty()));
        column.setSortable(false);
        column.setReorderable(false);
        column.setId("column-" + part.name() + "-" + field.key());
        return column;
    }

    /** Renews what changed of what is shown; out of sight, nothing. */
    private void update(Scenario scenario) {
        if (getScene() == null) {
            return;
        }
        List<R> rows = part.rows(scenario);
        List<Field.Content> now = contents(rows, scenario);
        boolean sameRows = rows.equals(getItems());
        if (sameRows && now.equals(contents)) {
            return;
        }
        contents = now;
        fitWords();
        if (sameRows) {
            // Names and numbers of other lists changed.
            refresh();
            return;
        }
        int selected = getSelectionModel().getSelectedIndex();
        int column = getFocusModel().getFocusedCell().getColumn();
        if (rows.size() == getItems().size()) {
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).equals(getItems().get(i))) {
                    getItems().set(i, rows.get(i));
                }
            }
        } else {
            getItems().setAll(rows);
        }
        if (selected >= 0 && !rows.isEmpty()) {
            select(Math.min(selected, rows.size() - 1), column);
        }
    }

    private void fitWords() {
        int columns = fields.size();
        for (int i = 0; i < columns; i++) {
            int column = i;
            List<Field.Content> cells = IntStream.range(0, contents.size())
                    .filter(k -> k % columns == column)
                    .mapToObj(contents::get)
                    .toList();
            boolean signs = cells.stream().anyMatch(cell -> !cell.icon().isEmpty());
            double longest = WordWidth.of(cells.stream().map(Field.Content::text));
            double header = FieldCell.around(false) + WordWidth.of(Stream.of(header(fields.get(i))));
            words[i] = Math.max(header, FieldCell.around(signs) + longest);
            least[i] = Math.max(fields.get(i).least(), words[i]);
        }
        share(getWidth());
    }

    private List<Field.Content> contents(List<R> rows, Scenario scenario) {
        Language language = language();
        return rows.stream()
                .flatMap(row -> fields.stream().map(f -> f.shown().of(row, scenario, language)))
                .toList();
    }

    private void select(int index, int column) {
        getSelectionModel().clearAndSelect(index, getVisibleLeafColumn(Math.max(0, column)));
    }

    /** Selects a row and shows it. */
    void choose(int index) {
        select(index, 0);
        scrollTo(index);
        requestFocus();
    }

    private void pressed(KeyEvent key) {
        if (getEditingCell() != null) {
            return;
        }
        boolean edit = isEditable();
        if (COPY.match(key)) {
            chosen().ifPresent(this::copy);
        } else if (edit && UP.match(key)) {
            move(-1);
        } else if (edit && DOWN.match(key)) {
            move(1);
        } else if (edit && key.getCode() == KeyCode.INSERT) {
            add();
        } else {
            return;
        }
        key.consume();
    }

    Optional<R> chosen() {
        int index = index();
        return index < 0 ? Optional.empty() : Optional.of(getItems().get(index));
    }

    int index() {
        int index = getSelectionModel().getSelectedIndex();
        return index < getItems().size() ? index : -1;
    }

    void add() {
        int behind = index() < 0 ? getItems().size() - 1 : index();
        bench.desk().perform(part.add(behind));
        choose(behind + 1);
    }

    void delete() {
        chosen().ifPresent(row -> bench.desk().perform(part.delete(index(), row)));
    }

    void move(int by) {
        int index = index();
        int to = index + by;
        if (index >= 0 && to >= 0 && to < getItems().size()) {
            bench.desk().perform(part.move(index, getItems().get(index), by));
            choose(to);
        }
    }

    void replace(int index, R before, R after) {
        bench.desk().perform(part.replace(index, before, after));
    }

    void complain(String problem, String written) {
        onComplaint.accept(problem, written);
    }

    private void copy(R row) {
        var content = new ClipboardContent();
        content.putString(fields.stream()
                .map(f -> f.shown().of(row, scenario(), language()).text())
                .collect(Collectors.joining("\t")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    ConceptPart<R> part() {
        return part;
    }

    Scenario scenario() {
        return bench.snapshot().get().scenario();
    }

    Language language() {
        return bench.settings().language().get();
    }

    String header(Field<R> field) {
        return texts.now("column." + field.key());
    }
}
