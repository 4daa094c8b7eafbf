package org.querygram.app.report.pdf;

import org.querygram.app.report.text.Log;
import org.querygram.detect.Finding;
import org.querygram.detect.NotApplicable;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What was checked without a finding, what could not be checked, and how the numbers are made.
final class ChecksSection {

    private static final String NUMBERS =
            """
            N → M counts statements. M assumes one statement for a loop of lookups and batches for \
            rows that are written one at a time; the advice of each finding says how. No statement \
            is counted for two findings. Time saved is an upper bound: the sum of the durations of \
            the statements that go away, without the time between them. The shape of a mark is the \
            severity (diamond: problem, triangle: warning, circle: hint), its fill is the grade \
            (full: certain, half: likely, outline: possible).\
            """;

    private final Flow flow;
    private final Log log;
    private final List<String> checked;

    /// @param checked ids of the detectors that ran; empty when that is not known
    ChecksSection(Flow flow, Log log, List<String> checked) {
        this.flow = flow;
        this.log = log;
        this.checked = checked;
    }

    void write() throws IOException {
        nothingFound();
        notApplicable();
        flow.part("How the numbers are made", new Target());
        flow.paragraph(Span.body(NUMBERS));
    }

    private void nothingFound() throws IOException {
        Set<String> others = new HashSet<>();
        log.analysis().findings().stream().map(Finding::detector).forEach(others::add);
        log.analysis().notApplicable().stream().map(NotApplicable::detector).forEach(others::add);
        List<String> silent = checked.stream().filter(id -> !others.contains(id)).toList();
        if (!silent.isEmpty()) {
            flow.part("Checked, nothing found", new Target());
            flow.paragraph(Span.body(String.join(", ", silent)));
        }
    }

    private void notApplicable() throws IOException {
        List<NotApplicable> list = log.analysis().notApplicable();
        if (list.isEmpty()) {
            return;
        }
        flow.part("Not applicable to this log", new Target());
        Table table =
                new Table(
                        flow,
                        List.of(
                                Column.left("", 125),
                                Column.left("", Sheet.RIGHT - Sheet.LEFT - 125)));
        for (NotApplicable each : list) {
            table.row(Cell.of(Span.muted(each.detector())), Cell.of(Span.body(each.reason())));
        }
    }
}
