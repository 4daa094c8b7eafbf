package org.querygram.app.timeline;

import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.detect.Finding;
import org.querygram.workload.QueryClass;
import org.querygram.workload.StatementFlags;

import java.util.List;

/// What a tip says.
final class StatementTip {

    private StatementTip() {}

    /// `SELECT blog_tag by name, under 1 ms, line 3`.
    static String of(OpenLog log, int row) {
        int index = log.workload().queryClass(row);
        QueryClass queryClass = log.queryClass(index);
        String table = log.table(index);
        StringBuilder text = new StringBuilder(queryClass.kind().name());
        if (table != null) {
            text.append(' ').append(table);
        }
        List<String> keys = queryClass.keyColumns();
        if (!keys.isEmpty() && !queryClass.kind().name().equals("INSERT")) {
            text.append(" by ").append(String.join(", ", keys));
        }
        text.append(", ").append(duration(log, row));
        text.append(", line ").append(Figures.count(log.workload().line(row)));
        return log.workload().has(row, StatementFlags.FAILED) ? text + ", failed" : text.toString();
    }

    /// `the longest of 12 statements here`: where they share a pixel.
    static String together(int count) {
        return "the longest of " + Figures.count(count) + " statements here";
    }

    static String of(FindingMarks.Mark mark) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : mark.findings()) {
            text.append(text.isEmpty() ? "" : "\n").append(finding.title());
        }
        return text.toString();
    }

    private static String duration(OpenLog log, int row) {
        long nanos = log.workload().durationNanos(row);
        return nanos < 0 ? "no duration in the log" : log.figures().time(nanos);
    }
}
