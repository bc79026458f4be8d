package org.threeline.ui.map.tool;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.threeline.edit.ChangeLabel;
import org.threeline.geodesy.LengthUnit;

/**
 * The handles of bands by keys: Tab goes from one to the next and on out of the map, the arrows up and right pull it
 * outward by one of the reader's unit, with Shift by five. A key that is held down is one step. On the FX thread.
 */
final class BandKeys {
    private static final double STEP = 1;
    private static final double LARGE_STEP = 5;

    private final ToolContext context;
    private final BandPull bands;
    /** Place among the edges; −1 for none. */
    private int focus = -1;

    private Optional<ChangeLabel> pulling = Optional.empty();

    BandKeys(ToolContext context, BandPull bands) {
        this.context = context;
        this.bands = bands;
    }

    /** The handle that has the focus. */
    Optional<BandEdge> focused() {
        List<BandEdge> edges = bands.edges();
        return focus >= 0 && focus < edges.size() && bands.hasHandles()
                ? Optional.of(edges.get(focus))
                : Optional.empty();
    }

    void clear() {
        settle();
        focus = -1;
    }

    boolean key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return false;
        }
        return switch (e.getCode()) {
            case TAB -> step(e.isShiftDown() ? -1 : 1);
            case UP, RIGHT, KP_UP, KP_RIGHT -> pull(1, e.isShiftDown());
            case DOWN, LEFT, KP_DOWN, KP_LEFT -> pull(-1, e.isShiftDown());
            case ESCAPE -> {
                boolean had = focused().isPresent();
                if (pulling.isPresent()) {
                    pulling = Optional.empty();
                    context.bench().desk().cancelGesture();
                }
                focus = -1;
                yield had;
            }
            default -> false;
        };
    }

    /** Beyond the last handle, and before the first, the focus goes on to other controls. */
    private boolean step(int by) {
        settle();
        int count = bands.hasHandles() ? bands.edges().size() : 0;
        focus = focused().isPresent() ? focus + by : by > 0 ? 0 : count - 1;
        if (focus < 0 || focus >= count) {
            focus = -1;
            return false;
        }
        return true;
    }

    private boolean pull(int sign, boolean large) {
        Optional<BandEdge> edge = focused();
        if (edge.isEmpty()) {
            return false;
        }
        if (pulling.isEmpty()) {
            pulling = bands.label(edge.get());
            pulling.ifPresent(context.bench().desk()::beginGesture);
        }
        LengthUnit unit = context.bench().settings().unit().get();
        double step = large ? LARGE_STEP : STEP;
        double shown = unit.fromKm(edge.get().km() - edge.get().baseKm());
        // To the next whole step, so that numbers become round.
        double next = sign > 0 ? Math.floor(shown / step + 1 + 1e-6) * step : Math.ceil(shown / step - 1 - 1e-6) * step;
        pulling.ifPresent(label -> bands.pull(label, edge.get(), unit.toKm(next)));
        return true;
    }

    /** Ends the step of a key that was let go. */
    void settle() {
        pulling.ifPresent(context.bench().desk()::endGesture);
        pulling = Optional.empty();
    }

    static boolean isPull(KeyCode code) {
        return code.isArrowKey();
    }
}
