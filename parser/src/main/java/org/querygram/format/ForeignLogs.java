package org.querygram.format;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Knows logs by sight that are not read, so that a refusal can name them.
public final class ForeignLogs {

    private static final int LOOK = 1 << 14;

    /// @param alone whether nothing else that is read stands in such a log
    private record Look(String name, boolean alone, Predicate<String> shows) {}

    private static final List<Look> LOOKS =
            List.of(
                    new Look(
                            "a MySQL slow query log", true, text -> text.contains("# Query_time:")),
                    new Look(
                            "a MySQL general log",
                            true,
                            text -> text.contains("\tQuery\t") || text.contains(" Query\t")),
                    new Look(
                            "a Rails log",
                            true,
                            text ->
                                    text.contains("Started GET \"")
                                            || text.contains("Completed 200 OK in")
                                            || text.contains(" Load (")),
                    tool("a MyBatis log", "==>  Preparing: "),
                    tool("an EclipseLink log", "[EL Fine]: sql", "[EL FINE]: sql", "EclipseLink, "),
                    tool(
                            "a DataNucleus log",
                            "DataNucleus.Datastore.Native",
                            "[DataNucleus.Datastore"),
                    tool(
                            "a jOOQ log",
                            "o.jooq.tools.LoggerListener",
                            "org.jooq.tools.LoggerListener",
                            "Executing query          : "),
                    tool(
                            "a log of Spring's JdbcTemplate",
                            "Executing prepared SQL statement [",
                            "Executing SQL query ["),
                    tool(
                            "a SQLAlchemy log (echo=True)",
                            "sqlalchemy.engine.Engine",
                            "sqlalchemy.engine.base.Engine"),
                    tool("a Sequelize log", "Executing (default): "),
                    tool("a Prisma log", "prisma:query "),
                    tool("an Entity Framework log", "Executed DbCommand ("),
                    new Look(
                            "a JSON log",
                            false,
                            text -> text.startsWith("{\"") || text.startsWith("[{")));

    private ForeignLogs() {}

    /// A library that may log beside one that is read, in the same program.
    private static Look tool(String name, String... marks) {
        return new Look(name, false, text -> Stream.of(marks).anyMatch(text::contains));
    }

    /// What the sample looks like, or null if nobody knows.
    public static @Nullable String nameOf(Sample sample) {
        Look look = find(sample, any -> true);
        return look == null ? null : look.name();
    }

    /// Whether the sample is the log of another server or framework, whose lines of SQL are its
    /// own.
    static boolean isAnothers(Sample sample) {
        return find(sample, Look::alone) != null;
    }

    private static @Nullable Look find(Sample sample, Predicate<Look> asked) {
        int length = Math.min(sample.length(), LOOK);
        String text = new String(sample.bytes(), 0, length, StandardCharsets.UTF_8);
        return LOOKS.stream()
                .filter(look -> asked.test(look) && look.shows().test(text))
                .findFirst()
                .orElse(null);
    }
}
