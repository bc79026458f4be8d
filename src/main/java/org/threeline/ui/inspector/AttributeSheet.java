package org.threeline.ui.inspector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PropertySheet;
import org.threeline.scenario.Feature;

/** All attributes of a feature, those that no form has a row for among them. */
final class AttributeSheet extends VBox {
    private final List<AttributeEditor> editors = new ArrayList<>();

    AttributeSheet(Editing editing, Feature feature) {
        getStyleClass().add("attributes");
        var sheet = new PropertySheet();
        sheet.setId("attribute-sheet");
        sheet.setModeSwitcherVisible(false);
        sheet.setSearchBoxVisible(false);
        sheet.setMode(PropertySheet.Mode.CATEGORY);
        sheet.setPropertyEditorFactory(item -> {
            var editor = new AttributeEditor(((AttributeEditor.SheetItem) item).attribute(), editing);
            editors.add(editor);
            return editor;
        });
        List<Attribute> attributes = Attributes.of(editing, feature);
        List<String> groups =
                attributes.stream().map(Attribute::group).distinct().toList();
        sheet.setCategoryComparator(Comparator.comparingInt(groups::indexOf));
        attributes.forEach(a -> sheet.getItems().add(AttributeEditor.item(a)));
        VBox.setVgrow(sheet, Priority.ALWAYS);
        getChildren().add(sheet);
    }

    /** Shows what the scenario says now. */
    void refresh() {
        editors.forEach(AttributeEditor::refresh);
    }
}
