package org.querygram.format;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/// Knows logs by sight that are not read, so that a refusal can name them.
public final class ForeignLogs {

    private static final int LOOK = 1 << 14;

    private record Look(String name, Predicate<String> shows) {}

    private static final List<Look> LOOKS =
            List.of(
                    new Look("a MySQL slow query log", text -> text.contains("# Query_time:")),
                    new Look(
                            "a MySQL general log",
                            text -> text.contains("\tQuery\t") || text.contains(" Query\t")),
                    new Look(
                            "a Rails log",
                            text ->
                                    text.contains("Started GET \"")
                                            || text.contains("Completed 200 OK in")
                                            || text.contains(" Load (")),
                    new Look(
                            "PostgreSQL's log in syslog",
                            text -> text.contains(" postgres[") && text.contains("]: [")),
                    new Look(
                            "a p6spy log",
                            text -> text.contains("|statement|") || text.contains("| statement |")),
                    new Look(
                            "a datasource-proxy log",
                            text -> text.contains("QuerySize:") || text.contains("querySize")),
                    new Look(
                            "PostgreSQL's log in Heroku's logplex",
                            text -> text.contains("app[postgres")),
                    new Look(
                            "a JSON log", text -> text.startsWith("{\"") || text.startsWith("[{")));

    private ForeignLogs() {}

    /// What the sample looks like, or null if nobody knows.
    public static @Nullable String nameOf(Sample sample) {
        int length = Math.min(sample.length(), LOOK);
        String text = new String(sample.bytes(), 0, length, StandardCharsets.UTF_8);
        for (Look look : LOOKS) {
            if (look.shows().test(text)) {
                return look.name();
            }
        }
        return null;
    }
}
