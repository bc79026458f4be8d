package org.threeline.slides.layout;

import java.util.List;
import java.util.function.IntFunction;
import org.threeline.scenario.Basis;
import org.threeline.slides.content.SlideContent.Cell;
import org.threeline.slides.content.SlideContent.FigureRow;
import org.threeline.slides.content.SlideContent.KeyFigures;
import org.threeline.slides.content.SlideContent.ZoneHead;

/**
 * The table of key figures: a column a zone where the zones are few and have short names, else a row a zone with as
 * many figures as fit.
 */
final class FiguresBlock implements Block {
    private static final double GAP = 18;
    private static final double LEAST_COLUMN = 50;
    private static final double LEAST_LABEL = 130;
    private static final double SWATCH_WIDTH = 33;
    private static final double SWATCH_HEIGHT = 16;
    private static final double LABEL_LINE = 22;

    private final KeyFigures table;
    private final IntFunction<String> more;

    /**
     * A block for a table.
     *
     * @param more says how many zones are left out
     */
    FiguresBlock(KeyFigures table, IntFunction<String> more) {
        this.table = table;
        this.more = more;
    }

    @Override
    public boolean isEmpty(Density density) {
        return table.rows().isEmpty();
    }

    @Override
    public double put(Sheet sheet, double x, double y, double width, Density density) {
        sheet.strongRule(x, y, width);
        sheet.words(table.heading(), TextStyle.HEADING, x, y + HEADING_BASELINE);
        double room = width - sheet.meter().width(table.heading(), TextStyle.HEADING) - 20;
        if (sheet.meter().width(table.note(), TextStyle.BODY) <= room) {
            sheet.wordsRight(table.note(), TextStyle.BODY, x + width, y + HEADING_BASELINE);
        }
        List<FigureRow> rows =
                table.rows().stream().filter(r -> r.rank() <= density.rank()).toList();
        double[] columns = columnWidths(sheet, rows);
        double labels = labels(sheet, rows, width);
        return table.byColumn() && labels >= LEAST_LABEL && table.zones().size() <= density.entries()
                ? byColumn(sheet, rows, columns, labels, x, y, width, density)
                : byRow(sheet, rows, x, y, width, density);
    }

    /** What the columns leave for the labels. */
    private double labels(Sheet sheet, List<FigureRow> rows, double width) {
        double labels = width;
        for (double column : columnWidths(sheet, rows)) {
            labels -= column + GAP;
        }
        return labels;
    }

    private double[] columnWidths(Sheet sheet, List<FigureRow> rows) {
        double[] widths = new double[table.zones().size()];
        for (int i = 0; i < widths.length; i++) {
            double widest = Math.max(
                    LEAST_COLUMN, sheet.meter().width(table.zones().get(i).shortName(), TextStyle.BODY_STRONG));
            for (FigureRow row : rows) {
                widest = Math.max(widest, width(sheet, row.cells().get(i), row.part()));
            }
            widths[i] = widest;
        }
        return widths;
    }

    private double byColumn(
            Sheet sheet,
            List<FigureRow> rows,
            double[] columns,
            double labels,
            double x,
            double y,
            double width,
            Density density) {
        double right = x + labels;
        for (int i = 0; i < columns.length; i++) {
            right += GAP + columns[i];
            ZoneHead zone = table.zones().get(i);
            sheet.add(new Item.FeatureSwatch(
                    zone.feature(), new Box(right - SWATCH_WIDTH, y + 45, SWATCH_WIDTH, SWATCH_HEIGHT)));
            sheet.wordsRight(zone.shortName(), TextStyle.BODY_STRONG, right, y + 81);
        }
        double at = y + 90;
        for (FigureRow row : rows) {
            List<Paragraph.Line> label = Paragraph.wrap(row.label(), TextStyle.BODY, labels, 3, sheet.meter());
            double pitch = density.rowPitch() - (row.part() ? 5 : 0);
            double height = pitch + (label.size() - 1) * LABEL_LINE;
            if (!row.part()) {
                sheet.hairline(x, at, width);
            }
            double baseline = at + pitch / 2 + (row.part() ? 4 : 7);
            sheet.lines(label, x, baseline, LABEL_LINE);
            double edge = x + labels;
            for (int i = 0; i < columns.length; i++) {
                edge += GAP + columns[i];
                cell(sheet, row.cells().get(i), row.part(), edge, baseline);
            }
            at += height;
        }
        return at - y;
    }

    /** As many figures as leave the names room; names in two lines at most. */
    private double byRow(Sheet sheet, List<FigureRow> rows, double x, double y, double width, Density density) {
        List<FigureRow> whole = rows.stream().filter(r -> !r.part()).toList();
        int zones = Math.min(density.entries(), table.zones().size());
        double names = width;
        int figures = 0;
        double[] columns = new double[whole.size()];
        for (FigureRow row : whole) {
            double widest = Math.max(LEAST_COLUMN, sheet.meter().width(row.shortLabel(), TextStyle.BODY));
            for (Cell cell : row.cells().subList(0, zones)) {
                widest = Math.max(widest, width(sheet, cell, false));
            }
            if (names - widest - GAP < LEAST_LABEL + 60) {
                break;
            }
            names -= widest + GAP;
            columns[figures++] = widest;
        }
        double edge = x + names;
        for (int i = 0; i < figures; i++) {
            edge += GAP + columns[i];
            sheet.wordsRight(whole.get(i).shortLabel(), TextStyle.BODY, edge, y + 58);
        }
        double at = y + 69;
        double indent = SWATCH_WIDTH + 10;
        for (int z = 0; z < zones; z++) {
            ZoneHead zone = table.zones().get(z);
            List<Paragraph.Line> name =
                    Paragraph.wrap(zone.name(), TextStyle.BODY_STRONG, names - indent, 3, sheet.meter());
            sheet.hairline(x, at, width);
            double baseline = at + density.rowPitch() / 2 + 7;
            sheet.add(new Item.FeatureSwatch(
                    zone.feature(), new Box(x, baseline - 6 - SWATCH_HEIGHT / 2, SWATCH_WIDTH, SWATCH_HEIGHT)));
            sheet.lines(name, x + indent, baseline, LABEL_LINE);
            edge = x + names;
            for (int i = 0; i < figures; i++) {
                edge += GAP + columns[i];
                cell(sheet, whole.get(i).cells().get(z), false, edge, baseline);
            }
            at += density.rowPitch() + (name.size() - 1) * LABEL_LINE;
        }
        if (zones < table.zones().size()) {
            sheet.words(more.apply(table.zones().size() - zones), TextStyle.BODY, x + indent, at + 21);
            at += 28;
        }
        return at - y;
    }

    private static void cell(Sheet sheet, Cell cell, boolean part, double right, double baseline) {
        sheet.wordsRight(cell.text(), style(cell, part), right, baseline);
    }

    private static double width(Sheet sheet, Cell cell, boolean part) {
        return sheet.meter().width(cell.text(), style(cell, part));
    }

    private static TextStyle style(Cell cell, boolean part) {
        if (part || cell.equals(Cell.NONE)) {
            return TextStyle.FIGURE_PART;
        }
        return cell.basis() == Basis.ASSUMED ? TextStyle.FIGURE_ITALIC : TextStyle.FIGURE;
    }
}
