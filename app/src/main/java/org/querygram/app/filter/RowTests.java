package org.querygram.app.filter;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.OpenLog;
import org.querygram.detect.Finding;
import org.querygram.workload.Session;
import org.querygram.workload.StatementFlags;
import org.querygram.workload.Workload;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;

/// Asks conditions of single statements. Names are compared once each, not once a statement.
final class RowTests {

    static final String FAILED = "failed";
    static final String HOUSEKEEPING = "housekeeping";

    private final OpenLog log;
    private final Workload workload;

    RowTests(OpenLog log) {
        this.log = log;
        this.workload = log.workload();
    }

    /// The test of a condition, without its negation.
    IntPredicate of(Condition condition) {
        return switch (condition) {
            case Condition.Words words -> ofClass(test -> test.words(words.text()));
            case Condition.Names names -> names(names);
            case Condition.Figure figure -> figure(figure);
        };
    }

    private IntPredicate ofClass(java.util.function.Predicate<ClassTest> wanted) {
        BitSet classes = new BitSet();
        workload.queryClasses().stream()
                .filter(
                        c ->
                                wanted.test(
                                        new ClassTest(
                                                log, c, log.analysis().stats().get(c.index()))))
                .forEach(c -> classes.set(c.index()));
        return row -> classes.get(workload.queryClass(row));
    }

    private IntPredicate names(Condition.Names names) {
        return switch (names.field()) {
            case TABLE, COLUMN, KIND, ID ->
                    ofClass(test -> test.names(names.field()).anyMatch(name -> named(names, name)));
            case SESSION -> ofSession(names, Session::name);
            case USER -> ofSession(names, Session::user);
            case DATABASE -> ofSession(names, Session::database);
            case APPLICATION -> row -> named(names, workload.application(row));
            case REQUEST -> ofRequest(names);
            case FINDING -> ofFinding(names);
            case IS -> is(names.values());
        };
    }

    private IntPredicate ofSession(
            Condition.Names names, Function<Session, @Nullable String> name) {
        BitSet sessions = new BitSet();
        workload.sessions().stream()
                .filter(session -> named(names, name.apply(session)))
                .forEach(session -> sessions.set(session.index()));
        return row -> sessions.get(workload.session(row));
    }

    private IntPredicate ofRequest(Condition.Names names) {
        BitSet requests = new BitSet();
        for (int i = 0; i < workload.requests().size(); i++) {
            requests.set(i, named(names, workload.requests().get(i)));
        }
        return row -> workload.request(row) >= 0 && requests.get(workload.request(row));
    }

    private IntPredicate ofFinding(Condition.Names names) {
        BitSet rows = new BitSet();
        for (Finding finding : log.analysis().findings()) {
            if (isFinding(names, finding)) {
                for (int row : finding.rows()) {
                    rows.set(row);
                }
            }
        }
        return rows::get;
    }

    static boolean isFinding(Condition.Names names, Finding finding) {
        return named(names, finding.detector()) || named(names, finding.id());
    }

    private IntPredicate is(List<String> values) {
        boolean failed = values.stream().anyMatch(FAILED::equalsIgnoreCase);
        boolean housekeeping = values.stream().anyMatch(HOUSEKEEPING::equalsIgnoreCase);
        return row ->
                (failed && workload.has(row, StatementFlags.FAILED))
                        || (housekeeping
                                && log.queryClass(workload.queryClass(row)).housekeeping());
    }

    private IntPredicate figure(Condition.Figure figure) {
        return switch (figure.field()) {
            case TIME -> row -> holds(figure, workload.durationNanos(row));
            case ROWS -> row -> holds(figure, workload.rowCount(row));
            case LINE -> row -> holds(figure, workload.line(row));
            case COUNT, TOTAL, MEAN, P95, MAX -> ofClass(test -> test.figure(figure));
        };
    }

    /// What the log does not say is neither above nor below anything.
    private static boolean holds(Condition.Figure wanted, long figure) {
        return figure >= 0 && wanted.comparison().holds(figure, wanted.value());
    }

    private static boolean named(Condition.Names names, @Nullable String name) {
        return name != null
                && names.values().stream().anyMatch(value -> NamePattern.matches(value, name));
    }
}
