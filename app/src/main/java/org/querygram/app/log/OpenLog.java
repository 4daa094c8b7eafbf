package org.querygram.app.log;

import org.jspecify.annotations.Nullable;
import org.querygram.analysis.Analysis;
import org.querygram.app.report.saved.SavedAnalysis;
import org.querygram.compare.Side;
import org.querygram.read.ReadOptions;
import org.querygram.sql.StatementShape;
import org.querygram.stats.QueryStats;
import org.querygram.timeline.Segment;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A log that was read and judged, ready to be shown. Made in the background, immutable afterwards.
///
/// @param paths as the user gave them
/// @param title the file's name, or `import.log and 2 more`
/// @param options how it was read
/// @param outline how large segments and trees are
/// @param detectors ids of all detectors that looked at it, found something or not
/// @param saved null for a log; else the file that the analysis was saved in, which keeps less
public record OpenLog(
        List<Path> paths,
        String title,
        ReadOptions options,
        Analysis analysis,
        TableColours colours,
        Figures figures,
        Outline outline,
        List<String> detectors,
        @Nullable SavedAnalysis saved) {

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
                Outline.of(analysis),
                detectors,
                null);
    }

    /// What an analysis that was saved still holds of its log.
    public static OpenLog of(List<Path> paths, SavedAnalysis saved, List<String> detectors) {
        return new OpenLog(
                paths,
                titleOf(paths),
                ReadOptions.defaults(),
                saved.analysis(),
                TableColours.of(saved.analysis()),
                Figures.of(saved.analysis().stats()),
                Outline.of(saved.analysis()),
                detectors,
                saved);
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
        return new OpenLog(paths, title, options, now, colours, figures, outline, detectors, saved);
    }

    /// The same log with colours that it shares with another one.
    public OpenLog coloured(TableColours shared) {
        return new OpenLog(
                paths, title, options, analysis, shared, figures, outline, detectors, saved);
    }

    /// True for an analysis that was saved: of single statements it knows the class and the unit of
    /// work, of some the line; no times, no values, no order.
    public boolean isSaved() {
        return saved != null;
    }

    /// For comparing.
    public Side side() {
        return saved == null ? Side.of(analysis) : saved.side();
    }

    /// Those of the rows whose place in the log is known: all but in a saved analysis.
    public int[] known(int[] rows) {
        return isSaved()
                ? Arrays.stream(rows).filter(row -> workload().line(row) > 0).toArray()
                : rows;
    }

    /// The first statement of a query class that has a line.
    public int firstRow(QueryStats stats) {
        return isSaved() ? stats.exampleRow() : stats.firstRow();
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
        if (saved != null) {
            long known = saved.stepTimes().of(rows);
            return known >= 0 ? known : timeOfClasses(rows);
        }
        return Rows.nanos(workload(), rows);
    }

    /// A saved analysis keeps the time of whole query classes: rows have a time when they are all
    /// that there is of their classes.
    private long timeOfClasses(int[] rows) {
        int[] counts = new int[workload().queryClasses().size()];
        for (int row : rows) {
            counts[workload().queryClass(row)]++;
        }
        long sum = -1;
        for (QueryStats stats : analysis.stats()) {
            int count = counts[stats.queryClass()];
            if (count > 0 && count < stats.count()) {
                return -1;
            }
            if (count > 0 && stats.totalNanos() >= 0) {
                sum = Math.max(sum, 0) + stats.totalNanos();
            }
        }
        return sum;
    }

    /// The time of a whole segment, in nanoseconds; -1 where nobody knows.
    public long time(Segment segment) {
        return segmentTime(segment.index());
    }

    /// The time of the segment with an index, in nanoseconds; -1 where nobody knows.
    public long segmentTime(int segment) {
        return saved == null ? outline.nanos(segment) : saved.segmentNanos()[segment];
    }

    /// How much of the log some rows are: of its time where it has times, else of its statements.
    public double share(int[] rows) {
        return share(rows.length, time(rows));
    }

    public double share(Segment segment) {
        return share(segment.size(), time(segment));
    }

    /// Not a number where a saved analysis keeps no time of these statements.
    private double share(int statements, long nanos) {
        long all = analysis.summary().durationNanos();
        if (all <= 0) {
            return (double) statements / Math.max(1, workload().size());
        }
        return nanos < 0 && isSaved() ? Double.NaN : (double) Math.max(0, nanos) / all;
    }
}
