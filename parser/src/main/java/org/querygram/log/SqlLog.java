package org.querygram.log;

import org.querygram.analysis.Analysis;
import org.querygram.analysis.AnalysisOptions;
import org.querygram.analysis.Analyzer;
import org.querygram.detect.Finding;
import org.querygram.detect.Severity;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.ReadResult;
import org.querygram.read.UnreadableInputException;
import org.querygram.read.WorkloadReader;
import org.querygram.sql.StatementScanner;
import org.querygram.stats.QueryStats;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Statement;
import org.querygram.workload.Workload;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A SQL log, read and judged; the front door for tests of programs.
///
/// ```java
/// SqlLog log = SqlLog.read(Path.of("target/queries.log"));
/// assertTrue(log.problems().isEmpty(), log::describe);
/// ```
///
/// The format of the log is found out from its content: whatever Django, Hibernate, p6spy or
/// PostgreSQL write, packed or not. Immutable. Statements are read back from the log when they are
/// asked for, so it has to stay where it is.
public final class SqlLog {

    private final Analysis analysis;

    private SqlLog(Analysis analysis) {
        this.analysis = analysis;
    }

    /// Reads one log, or several as one workload, with all detectors at their defaults.
    ///
    /// @throws UnreadableInputException when there is no such file, or nothing in it is understood;
    ///     the message says what to do
    public static SqlLog read(Path... logs) throws UnreadableInputException {
        return read(List.of(logs), ReadOptions.defaults(), AnalysisOptions.defaults());
    }

    /// Reads logs with settings of your own: a format, a prefix, thresholds, detectors left out,
    /// findings that are fine.
    ///
    /// @throws UnreadableInputException as above
    public static SqlLog read(List<Path> logs, ReadOptions reading, AnalysisOptions judging)
            throws UnreadableInputException {
        return judged(new WorkloadReader().read(logs, reading, Progress.NONE), judging);
    }

    /// Reads lines that a test has collected itself, with an appender of its own, say.
    ///
    /// @throws UnreadableInputException when no format knows them
    public static SqlLog of(Iterable<String> lines) throws UnreadableInputException {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        WorkloadReader reader = new WorkloadReader(new ByteArrayInputStream(bytes));
        return judged(
                reader.read(List.of(Path.of("-")), ReadOptions.defaults(), Progress.NONE),
                AnalysisOptions.defaults());
    }

    private static SqlLog judged(ReadResult read, AnalysisOptions judging) {
        return new SqlLog(
                Analyzer.analyse(read.workload(), read.reports(), read.complete(), judging));
    }

    /// Everything that was found, most avoidable statements first; one cause in one unit of work
    /// (request, test, transaction) each.
    public List<Finding> findings() {
        return analysis.findings();
    }

    /// Findings of one detector, such as `n-plus-one`.
    public List<Finding> findings(String detector) {
        return findings().stream().filter(finding -> finding.detector().equals(detector)).toList();
    }

    /// What the log proves or makes likely to be wrong: all findings but hints.
    public List<Finding> problems() {
        return findings().stream().filter(finding -> finding.severity() != Severity.INFO).toList();
    }

    /// Every statement in the order of the log.
    public List<Statement> statements() {
        Workload workload = analysis.workload();
        List<Statement> all = new ArrayList<>(workload.size());
        for (int row = 0; row < workload.size(); row++) {
            all.add(workload.statement(row));
        }
        return all;
    }

    /// How often a query ran, values aside; 0 for one that did not.
    ///
    /// @param sql in any spelling: `select * from book where id = 1` counts
    ///     `SELECT * FROM "book" WHERE "id" = $1` too
    public int count(String sql) {
        long fingerprint = new StatementScanner().scan(sql).fingerprint();
        return analysis.stats().stream()
                .filter(stats -> query(stats).fingerprint() == fingerprint)
                .mapToInt(QueryStats::count)
                .sum();
    }

    private QueryClass query(QueryStats stats) {
        return analysis.workload().queryClasses().get(stats.queryClass());
    }

    /// The findings in words, a line each, with the lines of the log that prove them: the message
    /// of an assertion that failed. It holds values of the log.
    public String describe() {
        String text =
                findings().stream()
                        .sorted(Comparator.comparing(Finding::severity))
                        .map(this::describe)
                        .collect(Collectors.joining("\n"));
        return text.isEmpty() ? "nothing found" : text;
    }

    private String describe(Finding finding) {
        Workload workload = analysis.workload();
        StringBuilder text = new StringBuilder();
        text.append(finding.severity().id()).append(' ').append(finding.detector());
        text.append(": ").append(finding.title());
        text.append(" (").append(finding.statementsBefore()).append(" -> ");
        text.append(finding.statementsAfter()).append(" statements)");
        for (int row : finding.evidence()) {
            text.append("\n    line ").append(workload.line(row)).append(": ");
            text.append(workload.sql(row));
        }
        return text.toString();
    }

    /// All the rest: segments, loops, relations, figures, how the log was read.
    public Analysis analysis() {
        return analysis;
    }
}
