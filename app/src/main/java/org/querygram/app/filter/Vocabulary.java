package org.querygram.app.filter;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.OpenLog;
import org.querygram.detect.Finding;
import org.querygram.sql.StatementKind;
import org.querygram.workload.Session;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names that a log has in a field: what can be completed, and what somebody may have meant.
public final class Vocabulary {

    private Vocabulary() {}

    /// In alphabetical order.
    public static Set<String> of(OpenLog log, NameField field) {
        return names(log, field).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(OpenLog log, NameField field) {
        return switch (field) {
            case TABLE, COLUMN, ID -> ofClasses(log, field);
            case KIND -> Stream.of(StatementKind.values()).flatMap(ClassTest::kinds);
            case FINDING ->
                    Stream.concat(
                            log.detectors().stream(),
                            log.analysis().findings().stream().map(Finding::detector));
            case SESSION -> ofSessions(log, Session::name);
            case USER -> ofSessions(log, Session::user);
            case DATABASE -> ofSessions(log, Session::database);
            case APPLICATION -> ofSessions(log, Session::application);
            case REQUEST -> log.workload().requests().stream();
            case IS -> Stream.of(RowTests.FAILED, RowTests.HOUSEKEEPING);
        };
    }

    private static Stream<String> ofClasses(OpenLog log, NameField field) {
        return log.workload().queryClasses().stream()
                .flatMap(
                        c ->
                                new ClassTest(log, c, log.analysis().stats().get(c.index()))
                                        .names(field));
    }

    private static Stream<String> ofSessions(
            OpenLog log, Function<Session, @Nullable String> name) {
        return log.workload().sessions().stream().map(name).filter(Objects::nonNull);
    }
}
