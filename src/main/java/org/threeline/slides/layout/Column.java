package org.threeline.slides.layout;

import java.util.List;

/** Blocks below one another, each only if it has something to show. */
final class Column {
    /** Least space between blocks. */
    private static final double GAP = 14;
    /** Space that is left is shared among the gaps up to this much each. */
    private static final double MOST_EXTRA = 22;

    private final List<Block> blocks;

    Column(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    double height(TextMeter meter, double width, Density density) {
        return put(new Sheet(meter), 0, 0, width, density, 0);
    }

    /** Puts the blocks on a sheet, spread over the height there is. */
    void put(Sheet sheet, Box room, Density density) {
        long gaps = blocks.stream().filter(b -> !b.isEmpty(density)).count() - 1;
        double spare = room.height() - height(sheet.meter(), room.width(), density);
        double extra = gaps < 1 ? 0 : Math.max(0, Math.min(MOST_EXTRA, spare / gaps));
        put(sheet, room.x(), room.y(), room.width(), density, extra);
    }

    private double put(Sheet sheet, double x, double y, double width, Density density, double extra) {
        double at = y;
        for (Block block : blocks) {
            if (!block.isEmpty(density)) {
                at += (at == y ? 0 : GAP + extra) + block.put(sheet, x, at == y ? y : at + GAP + extra, width, density);
            }
        }
        return at - y;
    }
}
