package org.querygram.app.log;

import org.jspecify.annotations.Nullable;
import org.querygram.analysis.Analysis;
import org.querygram.read.ReadOptions;
import org.querygram.sql.StatementShape;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.nio.file.Path;
import java.util.List;

/// A log that was read and judged, ready to be shown. Made in the background, immutable afterwards.
///
/// @param paths as the user gave them
/// @param title the file's name, or `import.log and 2 more`
/// @param options how it was read
/// @param detectors ids of all detectors that looked at it, found something or not
public record OpenLog(
        List<Path> paths,
        String title,
        ReadOptions options,
        Analysis analysis,
        TableColours colours,
        Figures figures,
        List<String> detectors) {

    public OpenLog {
        paths = List.copyOf(paths);
        detectors = List.copyOf(detectors);
    }

    public static OpenLog of(
            List<Path> paths, ReadOptions options, Analysis analysis, List<String> detectors) {
        return new OpenLog(
                paths,
                titleOf(paths),
                options,
                analysis,
                TableColours.of(analysis),
                Figures.of(analysis.workload()),
                detectors);
    }

    /// What a tab calls these files.
    public static String titleOf(List<Path> paths) {
        if (paths.isEmpty()) {
            return "log";
        }
        Path name = paths.getFirst().getFileName();
        String first = name == null ? paths.getFirst().toString() : name.toString();
        return paths.size() == 1 ? first : first + " and " + (paths.size() - 1) + " more";
    }

    /// The same log, judged anew.
    public OpenLog judged(Analysis now) {
        return new OpenLog(paths, title, options, now, colours, figures, detectors);
    }

    public Workload workload() {
        return analysis.workload();
    }

    public QueryClass queryClass(int index) {
        return workload().queryClasses().get(index);
    }

    public StatementShape shape(int queryClass) {
        return workload().shape(queryClass);
    }

    /// The table that a query class is about, or null.
    public @Nullable String table(int queryClass) {
        return TableColours.tableOf(workload(), queryClass);
    }

    /// Colour number of the table that a query class is about, 0 to 8.
    public int colour(int queryClass) {
        return colours.number(table(queryClass));
    }

    /// Sum of the durations of some rows, in nanoseconds; -1 when none of them has one.
    public long time(int[] rows) {
        long sum = -1;
        for (int row : rows) {
            long nanos = workload().durationNanos(row);
            if (nanos >= 0) {
                sum = Math.max(sum, 0) + nanos;
            }
        }
        return sum;
    }

    /// How much of the log some rows are: of its time where it has times, else of its statements.
    public double share(int[] rows) {
        long all = analysis.summary().durationNanos();
        return all > 0
                ? (double) Math.max(0, time(rows)) / all
                : (double) rows.length / Math.max(1, workload().size());
    }
}
