package org.querygram.app.report.pdf;

import org.querygram.analysis.Analysis;
import org.querygram.app.report.text.Log;
import org.querygram.app.report.text.LogTexts;
import org.querygram.app.report.text.TableRanks;
import org.querygram.detect.Finding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// The report of one analysis, for people who do not have the program.
///
/// @param version of this program
/// @param masks true to replace literals, values and what else may be private
/// @param checked ids of the detectors that ran; empty when that is not known
public record AnalysisPdf(String version, boolean masks, List<String> checked) {

    /// Findings that are shown in full; the list on the first pages has more, and says how many
    /// there are.
    static final int MOST_IN_FULL = 60;

    static final String MASKED =
            "Values are masked: ?1, ?2 … stand for values of the log, the same number for the same"
                    + " value.";
    static final String NOT_MASKED =
            "Values are as in the log: think of what they tell before you pass this on.";

    public AnalysisPdf {
        checked = List.copyOf(checked);
    }

    /// Writes the whole document; the stream stays open.
    public void write(Analysis analysis, OutputStream out) throws IOException {
        LogTexts texts = new LogTexts(analysis.workload(), masks);
        Log log = Log.of(analysis, texts, TableRanks.of(analysis));
        try (Book book = new Book(log.name(), masks ? MASKED : NOT_MASKED)) {
            Metadata.write(book.document(), "Querygram report: " + log.name(), version);
            Flow flow = new Flow(book);
            List<Finding> all = new ArrayList<>(log.words().faults());
            all.addAll(log.words().hints());
            List<Finding> inFull = all.subList(0, Math.min(MOST_IN_FULL, all.size()));
            IdentityHashMap<Finding, Target> targets = new IdentityHashMap<>();
            inFull.forEach(finding -> targets.put(finding, new Target()));
            new CoverSection(flow, log).write(targets);
            findings(flow, log, inFull, targets);
            if (all.size() > inFull.size()) {
                flow.space(14);
                flow.paragraph(
                        Span.muted(
                                FindingList.left(all.size() - inFull.size())
                                        + " not shown in full; the JSON report has them."));
            }
            new StatementsSection(flow, log).write();
            new CoverageSection(flow, log, "Coverage").write();
            new ChecksSection(flow, log, checked).write();
            book.save(out);
        }
    }

    private static void findings(
            Flow flow, Log log, List<Finding> inFull, IdentityHashMap<Finding, Target> targets)
            throws IOException {
        if (inFull.isEmpty()) {
            return;
        }
        flow.newPage();
        Target start = new Target();
        flow.here(start);
        flow.book().bookmark("Findings in full", start, 0);
        for (Finding finding : inFull) {
            Target target = targets.get(finding);
            new FindingSection(flow, log, finding).write(target == null ? new Target() : target);
        }
    }
}
