package org.threeline.ui.findings;

import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The lines of the list, of which those that are about the same stay in their places. On the FX thread. */
final class Lines {
    private final ObservableList<Slot> slots = FXCollections.observableArrayList();

    ObservableList<Slot> slots() {
        return slots;
    }

    List<Line> all() {
        return slots.stream().map(Slot::line).toList();
    }

    /** The place of the line with a key; -1 where there is none. */
    int indexOf(String key) {
        return IntStream.range(0, slots.size())
                .filter(i -> slots.get(i).line().key().equals(key))
                .findFirst()
                .orElse(-1);
    }

    /** Writes lines about the same as those that are there; false where they are about something else. */
    boolean follow(List<Line> written) {
        boolean same = written.size() == slots.size()
                && IntStream.range(0, written.size())
                        .allMatch(i ->
                                written.get(i).key().equals(slots.get(i).line().key()));
        for (int i = 0; same && i < written.size(); i++) {
            if (mayFollow(written.get(i), slots.get(i).line())) {
                slots.get(i).show(written.get(i));
            } else {
                slots.set(i, new Slot(written.get(i)));
            }
        }
        return same;
    }

    void write(List<Line> written) {
        slots.setAll(written.stream().map(Slot::new).toList());
    }

    /** Adds lines below those that are there. */
    void add(List<Line> more) {
        slots.addAll(more.stream().map(Slot::new).toList());
    }

    /** Whether a line can take the place of another without the list being laid out anew. */
    private static boolean mayFollow(Line next, Line before) {
        return next.getClass() == before.getClass()
                && next.key().equals(before.key())
                && (next instanceof Line.Figure || next.equals(before) || saysTheSame(next, before));
    }

    /** Only where it lies may be elsewhere. */
    private static boolean saysTheSame(Line next, Line before) {
        return !(next instanceof Line.Trouble) && next.spoken().equals(before.spoken());
    }
}
