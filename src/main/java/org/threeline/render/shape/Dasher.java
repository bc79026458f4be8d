package org.threeline.render.shape;

/** Cuts a line into dashes. What is far outside a window is passed over without being cut. For one thread. */
public final class Dasher {
    private final Coordinates dash = new Coordinates(64);

    /** Receives the dashes. */
    public interface Dashes {
        void dash(double[] xy, int points);
    }

    /**
     * Cuts a line.
     *
     * @param lengths on, off, on, …; an odd number is gone through twice; their sum is positive
     * @param offset how far into the dashes the line begins
     */
    public void cut(double[] xy, int points, double[] lengths, double offset, Window window, Dashes dashes) {
        double total = 0;
        for (double length : lengths) {
            total += length;
        }
        double period = lengths.length % 2 == 0 ? total : 2 * total;
        double along = offset - Math.floor(offset / period) * period;
        dash.clear();
        for (int i = 1; i < points; i++) {
            double ax = xy[2 * i - 2];
            double ay = xy[2 * i - 1];
            double bx = xy[2 * i];
            double by = xy[2 * i + 1];
            double length = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
            boolean seen = Math.max(ax, bx) >= window.minX()
                    && Math.min(ax, bx) <= window.maxX()
                    && Math.max(ay, by) >= window.minY()
                    && Math.min(ay, by) <= window.maxY();
            if (!seen || !(length > 0)) {
                if (!seen) {
                    flush(dashes);
                }
                along = (along + length) % period;
                continue;
            }
            along = segment(ax, ay, bx, by, length, along, lengths, period, window, dashes);
        }
        flush(dashes);
    }

    private double segment(
            double ax,
            double ay,
            double bx,
            double by,
            double length,
            double along,
            double[] lengths,
            double period,
            Window window,
            Dashes dashes) {
        // A segment much longer than the window is gone through only where it may be seen.
        double done = 0;
        double end = length;
        double reach = window.maxX() - window.minX() + window.maxY() - window.minY();
        if (length > 4 * reach) {
            double mx = (window.minX() + window.maxX()) / 2;
            double my = (window.minY() + window.maxY()) / 2;
            double near = ((mx - ax) * (bx - ax) + (my - ay) * (by - ay)) / length;
            done = Math.max(0, Math.min(length, near - reach));
            end = Math.max(done, Math.min(length, near + reach));
            if (done > 0) {
                flush(dashes);
            }
        }
        double at = (along + done) % period;
        int k = 0;
        double into = at;
        while (into >= lengths[k % lengths.length]) {
            into -= lengths[k % lengths.length];
            k++;
            if (k > 2 * lengths.length) {
                into = 0;
                k = 0;
                break;
            }
        }
        double ux = (bx - ax) / length;
        double uy = (by - ay) / length;
        while (done < end) {
            double left = lengths[k % lengths.length] - into;
            double step = Math.min(left, end - done);
            if (k % 2 == 0) {
                if (dash.points() == 0) {
                    dash.add(ax + ux * done, ay + uy * done);
                }
                boolean whole = done + step >= length;
                dash.add(whole ? bx : ax + ux * (done + step), whole ? by : ay + uy * (done + step));
                if (step >= left) {
                    flush(dashes);
                }
            }
            done += step;
            into += step;
            if (step >= left) {
                into = 0;
                k++;
            }
        }
        if (end < length) {
            flush(dashes);
        }
        return (along + length) % period;
    }

    private void flush(Dashes dashes) {
        if (dash.points() > 1) {
            dashes.dash(dash.array(), dash.points());
        }
        dash.clear();
    }
}
