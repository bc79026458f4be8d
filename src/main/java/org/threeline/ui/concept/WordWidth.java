package org.threeline.ui.concept;

import java.util.Comparator;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide a column must be so that no line ends within a word. */
final class WordWidth {
    /** The face and size of cells. */
    private static final Font FONT = Font.font("Noto Sans", 13);

    private static final double MOST = 180;
    private static final int LONGEST = 3;

    private WordWidth() {}

    /** Px of the widest word, but no more than a column can be asked to have; of the texts' longest words. */
    static double of(Stream<String> texts) {
        return texts.flatMap(text -> Stream.of(text.split("[ \\n]")))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(LONGEST)
                .mapToDouble(WordWidth::px)
                .map(px -> Math.min(MOST, Math.ceil(px)))
                .max()
                .orElse(0);
    }

    private static double px(String word) {
        var text = new Text(word);
        text.setFont(FONT);
        return text.getLayoutBounds().getWidth();
    }
}
