package org.threeline.ui.map.tool;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;
import org.locationtech.jts.geom.Coordinate;
import org.threeline.edit.shape.Flaw;
import org.threeline.edit.shape.Flaws;

/** Tells what is wrong with a path where it is wrong, and offers to put it right. On the FX thread. */
final class FlawWatch {
    /** Longer paths are checked when they are finished only. */
    private static final int MOST_LIVE = 20_000;

    private final ToolContext context;
    private final Label words = ToolStrip.words("tool-flaw");
    private final Button repair;
    private List<Flaw> flaws = List.of();

    FlawWatch(ToolContext context, Runnable repairing) {
        this.context = context;
        words.getStyleClass().add("tool-flaw");
        words.setGraphic(new FontIcon("mdi2a-alert-outline"));
        this.repair =
                ToolStrip.button(context.texts(), "tool-repair", "flaw.repair", "mdi2a-auto-fix", true, repairing);
    }

    void look(List<Coordinate> path, boolean closed) {
        flaws = path.size() > MOST_LIVE ? List.of() : Flaws.of(path, closed);
    }

    /** The first that makes it impossible to use what is drawn. */
    Optional<Flaw> worst() {
        return flaws.stream().filter(f -> f.kind() == Flaw.Kind.CROSSES).findFirst();
    }

    /** What there is to say, and the button that puts it right; empty if nothing is wrong. */
    List<Node> controls() {
        Optional<Flaw> said = worst().or(() ->
                flaws.stream().filter(f -> f.kind() != Flaw.Kind.TOO_FEW).findFirst());
        if (said.isEmpty()) {
            return List.of();
        }
        words.setText(context.text("flaw." + said.get().kind().name()));
        return said.get().kind() == Flaw.Kind.SLIVER ? List.of(words) : List.of(words, repair);
    }

    void paint(ToolPicture picture) {
        for (Flaw flaw : flaws) {
            if (flaw.kind() != Flaw.Kind.TOO_FEW) {
                Coordinate px = picture.px(flaw.at());
                if (picture.isSeen(px)) {
                    picture.disc(Ink.FLAW, px, 9);
                }
            }
        }
    }
}
