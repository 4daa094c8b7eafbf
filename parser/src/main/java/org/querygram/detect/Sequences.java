package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementKind;
import org.querygram.sql.StatementShape;
import org.querygram.workload.Question;
import org.querygram.workload.Workload;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Statements that draw the next key: from a sequence, or from a table that stands in for one.
final class Sequences {

    /// `nextval('author_seq')`, `nextval(author_seq)` (MariaDB), `NEXT VALUE FOR author_seq` (H2,
    /// SQL Server, Derby), `NEXTVAL FOR author_seq` (Db2); schema and quotes may stand before.
    private static final Pattern AFTER =
            Pattern.compile(
                    "(?:nextval\\s*\\(|next\\s+value\\s+for|nextval\\s+for)\\s*'?(?:[\\w\"`]+\\.)?[\"`]?(\\w+)",
                    Pattern.CASE_INSENSITIVE);

    /// `author_seq.nextval` (Oracle).
    private static final Pattern BEFORE =
            Pattern.compile("(\\w+)[\"`]?\\.nextval", Pattern.CASE_INSENSITIVE);

    private static final Question<Optional<String>> NAME =
            (workload, row) -> Optional.ofNullable(name(workload.sql(row[0])));

    private Sequences() {}

    /// True for a statement that does nothing but take a sequence's next value.
    static boolean isNextValue(ClassRows rows) {
        StatementKind kind = rows.queryClass().kind();
        if (kind != StatementKind.SELECT && kind != StatementKind.CALL
                || rows.shape().tables().size() > 1
                || !rows.shape().predicates().isEmpty()) {
            return false;
        }
        String text = rows.queryClass().normalized().toLowerCase(Locale.ROOT);
        return text.contains("nextval") || text.contains("next value for");
    }

    /// The name of the sequence that a row draws from, in lower case, without schema; null if its
    /// text does not tell.
    static @Nullable String name(Workload workload, int row) {
        return workload.ask(NAME, row).orElse(null);
    }

    private static @Nullable String name(String sql) {
        for (Pattern pattern : new Pattern[] {AFTER, BEFORE}) {
            Matcher matcher = pattern.matcher(sql);
            if (matcher.find()) {
                return matcher.group(1).toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    /// True for an UPDATE that sets a column to a new value where it has the value just read:
    /// Hibernate's table generator (`set next_val=? where next_val=? and sequence_name=?`).
    static boolean isCounter(StatementShape update) {
        Set<String> set = SetColumns.of(update);
        return set.size() == 1
                && update.predicates().size() <= 2
                && update.predicates().stream()
                        .filter(RowReads::isValue)
                        .map(Predicate::column)
                        .anyMatch(column -> set.contains(column.column()));
    }
}
