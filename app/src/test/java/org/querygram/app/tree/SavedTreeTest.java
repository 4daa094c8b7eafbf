package org.querygram.app.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.querygram.analysis.AnalysisOptions;
import org.querygram.analysis.Analyzer;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selection;
import org.querygram.app.report.ReportOptions;
import org.querygram.app.report.Reports;
import org.querygram.app.report.saved.SavedFile;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.WorkloadReader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The tree of a saved analysis has the rows of the analysis that was saved: words, tags, colours,
/// counts, times, shares and marks.
class SavedTreeTest {

    @TempDir Path folder;

    static List<List<Path>> logs() throws IOException {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("sample-logs"))) {
            at = at.getParent();
        }
        try (Stream<Path> files = Files.list(at.resolve("sample-logs"))) {
            List<Path> samples =
                    files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
            List<List<Path>> logs = new ArrayList<>();
            samples.forEach(sample -> logs.add(List.of(sample)));
            logs.add(samples.subList(0, 4));
            return logs;
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void theRowsOfASavedTreeAreThoseOfTheTreeThatWasSaved(List<Path> logs) throws Exception {
        OpenLog log = open(logs);
        Path file = folder.resolve("kept.qgram");
        Reports.write(log.analysis(), file, ReportOptions.defaults());

        OpenLog saved = OpenLog.of(List.of(file), SavedFile.open(file), List.of());

        assertThat(rows(saved)).isEqualTo(rows(log)).isNotEmpty();
    }

    static OpenLog open(List<Path> logs) throws Exception {
        ReadOptions options = ReadOptions.defaults();
        var read = new WorkloadReader().read(logs, options, Progress.NONE);
        var analysis =
                Analyzer.analyse(
                        read.workload(),
                        read.reports(),
                        read.complete(),
                        AnalysisOptions.defaults());
        return OpenLog.of(logs, options, analysis, List.of());
    }

    private static List<String> rows(OpenLog log) {
        LoopTreeViewModel tree = new LoopTreeViewModel(log, new Selection());
        List<String> rows = new ArrayList<>();
        tree.roots().forEach(root -> add(tree, root, "", rows));
        return rows;
    }

    private static void add(LoopTreeViewModel tree, LoopRow row, String indent, List<String> into) {
        RowText text = tree.text(row);
        String mark = text.mark() == null ? "" : text.mark().detector();
        String line =
                String.join(
                        "|",
                        indent,
                        text.pill(),
                        text.verb(),
                        text.name(),
                        tree.folded(row),
                        text.detail(),
                        text.tag(),
                        text.tagDashed() + "",
                        text.colour() + "",
                        text.count(),
                        text.time(),
                        "%.3f".formatted(text.share()),
                        mark);
        // The whole log goes by the name of its file.
        into.add(line.replace(tree.log().title(), "the log"));
        if (!tree.isLeaf(row)) {
            tree.children(row).forEach(child -> add(tree, child, indent + "  ", into));
        }
    }
}
