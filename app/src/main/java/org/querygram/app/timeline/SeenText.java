package org.querygram.app.timeline;

import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.timeline.AxisKind;
import org.querygram.timeline.TimeAxis;
import org.querygram.timeline.Viewport;

/// Says how much of a log is seen.
final class SeenText {

    private SeenText() {}

    static String of(OpenLog log, TimeAxis axis, Viewport viewport) {
        int size = log.workload().size();
        if (axis.kind() == AxisKind.ORDER) {
            return viewport.isWhole()
                    ? "All " + Figures.counted(size, "statement")
                    : "Statements "
                            + Figures.count((long) viewport.from() + 1)
                            + " to "
                            + Figures.count(Math.min(size, (long) Math.ceil(viewport.to())))
                            + " of "
                            + Figures.count(size);
        }
        String whole = time(axis.length());
        int sessions = log.workload().sessions().size();
        String what =
                sessions > 1
                        ? Figures.counted(sessions, "session")
                        : Figures.counted(size, "statement");
        return viewport.isWhole()
                ? whole + ", " + what
                : time(viewport.span()) + " of " + whole + ", " + what;
    }

    /// `Statements 1 to 120`.
    static String range(int[] rows) {
        return rows.length == 1
                ? "Statement " + Figures.count(rows[0] + 1L)
                : "Statements "
                        + Figures.count(rows[0] + 1L)
                        + " to "
                        + Figures.count(rows[rows.length - 1] + 1L);
    }

    /// Three digits, as `Figures.time`, and hours and days for long logs.
    static String time(double micros) {
        double seconds = micros / 1e6;
        if (seconds >= 172_800) {
            return String.format(java.util.Locale.ROOT, "%.1f days", seconds / 86_400);
        }
        if (seconds >= 7_200) {
            return String.format(java.util.Locale.ROOT, "%.1f h", seconds / 3_600);
        }
        if (seconds >= 600) {
            return String.format(java.util.Locale.ROOT, "%.0f min", seconds / 60);
        }
        return seconds >= 1
                ? String.format(java.util.Locale.ROOT, seconds < 10 ? "%.2f s" : "%.1f s", seconds)
                : String.format(
                        java.util.Locale.ROOT,
                        micros < 10_000 ? "%.2f ms" : "%.0f ms",
                        micros / 1000);
    }
}
