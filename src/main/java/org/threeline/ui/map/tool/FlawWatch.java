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
    private final Button asLine;
    private final Button asNote;
    private List<Flaw> flaws = List.of();
    private int vertices;
    private boolean demanded;
    private boolean canBlunt;

    /** How what is wrong can be put right. */
    interface Remedy {
        /** What is marked is left out. */
        void repair();

        /** What is no area is a line. */
        void asLine();

        /** What is no line is a note. */
        void asNote();
    }

    FlawWatch(ToolContext context, Remedy remedy) {
        this.context = context;
        words.getStyleClass().add("tool-flaw");
        words.setGraphic(new FontIcon("mdi2a-alert-outline"));
        this.repair =
                ToolStrip.button(context.texts(), "tool-repair", "flaw.repair", "mdi2a-auto-fix", true, remedy::repair);
        this.asLine = ToolStrip.button(
                context.texts(), "tool-as-line", "flaw.asLine", "mdi2v-vector-polyline", true, remedy::asLine);
        this.asNote = ToolStrip.button(
                context.texts(), "tool-as-note", "flaw.asNote", "mdi2n-note-text-outline", true, remedy::asNote);
    }

    void look(List<Coordinate> path, boolean closed) {
        flaws = path.size() > MOST_LIVE ? List.of() : Flaws.of(path, closed);
        vertices = path.size();
        demanded = false;
        canBlunt = closed && Flaws.blunted(path).isPresent();
    }

    /** The path was to be used as it is: from now on too few points are a flaw, which they are not while one draws. */
    void demand() {
        demanded = true;
    }

    /** The first that makes it impossible to use what is drawn. */
    Optional<Flaw> worst() {
        return flaws.stream().filter(f -> f.kind() == Flaw.Kind.CROSSES).findFirst();
    }

    /** What there is to say, and the button that puts it right; empty if nothing is wrong. */
    List<Node> controls() {
        Optional<Flaw> said =
                worst().or(() -> flaws.stream().filter(this::counts).findFirst());
        if (said.isEmpty()) {
            return List.of();
        }
        words.setText(context.text("flaw." + said.get().kind().name()));
        return List.of(
                words,
                switch (said.get().kind()) {
                    case CROSSES, REPEATED -> repair;
                    case SLIVER -> canBlunt ? repair : asLine;
                    case TOO_FEW -> vertices > 1 ? asLine : asNote;
                });
    }

    private boolean counts(Flaw flaw) {
        return demanded || flaw.kind() != Flaw.Kind.TOO_FEW;
    }

    void paint(ToolPicture picture) {
        for (Flaw flaw : flaws) {
            if (counts(flaw)) {
                Coordinate px = picture.px(flaw.at());
                if (picture.isSeen(px)) {
                    picture.disc(Ink.FLAW, px, 9);
                }
            }
        }
    }
}
