package org.querygram.app.logtext;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;
import org.querygram.app.job.Runner;
import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Selection;
import org.querygram.workload.SourceFile;

import java.io.IOException;
import java.util.List;

/// The lines of a log: of which file, how many are known, which of them the selection speaks of.
///
/// Lines are looked for in the background and read when they are seen.
public final class LogTextViewModel {

    /// A list of more rows than this cannot be scrolled.
    private static final long MOST_LINES = Integer.MAX_VALUE - 8;

    private final OpenLog log;
    private final Selection selection;
    private final Runner runner;
    private final ReadOnlyIntegerWrapper source = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyLongWrapper lines = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper wanted = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private LineIndex index = LineIndex.EMPTY;
    private @Nullable StatementLines statements;
    private LineReader reader;

    /// Number of the newest search for lines; an older one ends.
    private volatile int search;

    /// Which of the selected statements is in front, from 0.
    private int step;

    public LogTextViewModel(OpenLog log, Selection selection, Runner runner) {
        this.log = log;
        this.selection = selection;
        this.runner = runner;
        this.reader = new LineReader(log, 0, index, null);
        if (!log.workload().sources().isEmpty()) {
            show(0);
        }
        selection.selectedProperty().subscribe(this::follow);
    }

    public Selection selection() {
        return selection;
    }

    /// Names of the files that the log is made of.
    public List<String> sources() {
        return log.workload().sources().stream().map(SourceFile::path).toList();
    }

    /// Which of them is shown; -1 when there is none.
    public ReadOnlyIntegerProperty sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /// Lines that are known so far.
    public ReadOnlyLongProperty linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// The line that shall be in sight, from 1; 0 for none.
    public ReadOnlyLongProperty wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /// `7,561 lines`, `7,561 lines so far`.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// `3 of 1,153 selected`; empty when nothing is.
    public ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Why the lines cannot be shown; empty when they can.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// @param number from 1 to `lines`
    public LogLine line(long number) {
        return reader.read(number - 1, selection);
    }

    /// Selects the statement of a line, where there is one.
    public void choose(long number) {
        int row = line(number).row();
        if (row >= 0) {
            selection.select(new Selected.OfRow(row));
        }
    }

    /// Brings a line into sight.
    ///
    /// @param number as somebody typed it: with or without commas
    /// @return false when it is no number, or no line of the log
    public boolean goToLine(String number) {
        try {
            long line = Long.parseLong(number.replace(",", "").strip());
            if (line < 1 || line > lines.get()) {
                return false;
            }
            want(line);
            return true;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    /// Brings the next selected statement into sight; after the last one the first.
    ///
    /// @param by 1 or -1
    public void stepSelected(int by) {
        int[] rows = selection.get().rows();
        if (rows.length > 0) {
            step = Math.floorMod(step + by, rows.length);
            showStep(rows);
        }
    }

    /// Shows another file of the log.
    public void show(int next) {
        if (next == source.get()) {
            return;
        }
        source.set(next);
        index = LineIndex.EMPTY;
        statements = null;
        problem.set("");
        summary.set("Looking for lines");
        lines.set(0);
        int mine = ++search;
        runner.inBackground(() -> search(next, mine));
    }

    private void search(int of, int mine) {
        try {
            new LineIndexer(log.workload(), of)
                    .run(() -> search != mine, found -> runner.onWindow(() -> found(found, mine)));
            StatementLines known = new StatementLines(log.workload(), of);
            runner.onWindow(() -> found(known, mine));
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            runner.onWindow(() -> fail(why, mine));
        }
    }

    private void found(LineIndex found, int mine) {
        if (mine == search) {
            index = found;
            reader = new LineReader(log, source.get(), found, statements);
            lines.set(Math.min(MOST_LINES, found.lines()));
            summary.set(
                    Figures.counted(found.lines(), "line") + (found.complete() ? "" : " so far"));
        }
    }

    private void found(StatementLines known, int mine) {
        if (mine == search) {
            statements = known;
            reader = new LineReader(log, source.get(), index, known);
            summary.set(summary.get() + ", " + Figures.counted(known.count(), "statement"));
        }
    }

    private void fail(String why, int mine) {
        if (mine == search) {
            problem.set(why);
            summary.set("");
        }
    }

    private void follow(Selected selected) {
        step = 0;
        showStep(selected.rows());
    }

    private void showStep(int[] rows) {
        if (rows.length == 0) {
            place.set("");
            return;
        }
        int row = rows[step];
        place.set(Figures.count(step + 1) + " of " + Figures.count(rows.length) + " selected");
        show(log.workload().source(row));
        want(log.workload().line(row));
    }

    /// Tells of a line even when it is the same as before: somebody scrolled away meanwhile.
    private void want(long line) {
        wanted.set(0);
        wanted.set(line);
    }
}
