package org.querygram.app.window;

import org.querygram.analysis.Summary;
import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Shown;
import org.querygram.entry.ReadReport;

import java.util.ArrayList;
import java.util.List;

/// What the status bar says of a log.
final class StatusText {

    private StatusText() {}

    static List<String> of(LogTab tab) {
        OpenLog log = tab.logProperty().get();
        if (log == null) {
            boolean failed = tab.failureProperty().get() != null;
            String title = tab.titleProperty().get();
            return List.of(failed ? title + " could not be read" : "Reading " + title);
        }
        List<String> texts = new ArrayList<>();
        texts.add(read(log));
        Summary summary = log.analysis().summary();
        if (summary.sessions() > 1) {
            texts.add(Figures.counted(summary.sessions(), "session"));
        }
        if (summary.errors() > 0) {
            texts.add(Figures.counted(summary.errors(), "failed statement"));
        }
        Shown shown = tab.selection().shown();
        if (!shown.isAll()) {
            int all = summary.statements();
            texts.add(
                    "Filter leaves "
                            + Figures.count(shown.statements(all))
                            + " of "
                            + Figures.counted(all, "statement"));
        }
        addSelected(texts, log, tab.selection().get());
        return texts;
    }

    private static String read(OpenLog log) {
        long bytes = log.analysis().reports().stream().mapToLong(ReadReport::bytes).sum();
        Summary summary = log.analysis().summary();
        return "Read "
                + Figures.bytes(bytes)
                + ", "
                + Figures.counted(summary.statements(), "statement")
                + ", "
                + Figures.count(summary.fingerprints())
                + (summary.fingerprints() == 1 ? " query class" : " query classes");
    }

    private static void addSelected(List<String> texts, OpenLog log, Selected selected) {
        if (selected instanceof Selected.Nothing) {
            return;
        }
        int[] rows = selected.rows();
        texts.add("Selected: " + Figures.counted(rows.length, "statement"));
        long all = log.analysis().summary().durationNanos();
        long time = log.time(rows);
        if (time >= 0 && all > 0) {
            texts.add(log.figures().time(time) + " of " + log.figures().time(all));
        }
    }
}
