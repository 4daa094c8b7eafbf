package org.querygram.app.window;

import org.querygram.analysis.Summary;
import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.settings.RecentLog;
import org.querygram.entry.ReadReport;

import java.nio.file.Path;
import java.util.List;

/// Logs that were open, in words.
public final class RecentLogs {

    private RecentLogs() {}

    /// What to remember of a log.
    ///
    /// @param paths absolute: the program may be started elsewhere the next time
    public static RecentLog of(List<Path> paths, OpenLog log) {
        Summary summary = log.analysis().summary();
        long bytes = log.analysis().reports().stream().mapToLong(ReadReport::bytes).sum();
        return new RecentLog(
                paths,
                HeadlineViewModel.formats(log),
                bytes,
                summary.statements(),
                summary.statementsAfterFixes());
    }

    /// "Django, console log, 434 KB".
    static String detail(RecentLog log) {
        String size = log.bytes() > 0 ? Figures.bytes(log.bytes()) : "";
        return log.format() + (log.format().isEmpty() || size.isEmpty() ? "" : ", ") + size;
    }

    /// "2,796 → 13"; what it was when nothing could be saved.
    static String change(RecentLog log) {
        return log.after() < log.before()
                ? Figures.count(log.before()) + " → " + Figures.count(log.after())
                : "no findings";
    }
}
