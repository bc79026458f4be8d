package org.threeline.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.threeline.scenario.Language;
import org.threeline.ui.Journey;
import org.threeline.ui.TestWindow;

/** A notice stays until it is closed: it speaks the window's language meanwhile, and needs no mouse. */
class NoticeJourneyTest extends Journey {
    @Test
    void aNoticeFollowsTheLanguageAndIsClosedByKeys() throws Exception {
        Path bad = Files.writeString(
                Files.createTempFile("threeline-bad", ".geojson"), "{\"type\": \"FeatureCollection\"}");
        interact(() -> window.window.files().open(bad));
        TestWindow.await(() -> lookup("#notices .notice").tryQuery().isPresent());
        assertEquals("Bring in its lines…", button().getText());
        String english = notice().getAccessibleText();
        interact(() -> bench.settings().language().set(Language.UKRAINIAN));
        assertEquals("Додати лінії з нього…", button().getText());
        assertTrue(!english.equals(notice().getAccessibleText()), english);

        interact(() -> lookup("#map").query().requestFocus());
        push(KeyCode.F6);
        for (int i = 0; i < 3 && !within(); i++) {
            push(KeyCode.F6);
        }
        assertTrue(within(), "F6 comes to notices");
        push(KeyCode.ESCAPE);
        assertTrue(lookup("#notices .notice").tryQuery().isEmpty());
        assertEquals("map", lookup("#map").query().getScene().getFocusOwner().getId());
    }

    private boolean within() {
        Node owner = lookup("#map").query().getScene().getFocusOwner();
        return lookup("#notices").query().lookupAll("*").contains(owner);
    }

    private Node notice() {
        return lookup("#notices .notice").query();
    }

    private javafx.scene.control.Button button() {
        return lookup("#notice-bring-in").query();
    }
}
