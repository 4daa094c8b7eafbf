package org.querygram.app.report;

import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The values that stand in the statements of a log: text between quotes, found without the lexer
/// that masking uses, and bound values.
final class LoggedValues {

    private static final int LEAST = 6;

    private LoggedValues() {}

    /// Values of six or more characters, those left out that are also part of a name in the log: of
    /// a table, a column, or a part of the program that a comment names.
    static Set<String> of(Workload workload) {
        String names =
                Stream.concat(
                                workload.queryClasses().stream().map(QueryClass::normalized),
                                workload.tags().stream())
                        .collect(Collectors.joining(" "))
                        .toLowerCase(Locale.ROOT);
        Set<String> values = new LinkedHashSet<>();
        for (int row = 0; row < workload.size(); row++) {
            addQuoted(values, workload.sql(row));
            workload.parameters(row).stream().filter(Objects::nonNull).forEach(values::add);
        }
        values.removeIf(value -> value.strip().length() < LEAST || isName(value, names));
        return values;
    }

    private static boolean isName(String value, String names) {
        return value.chars().noneMatch(Character::isLetterOrDigit)
                || names.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    /// What stands between single quotes outside of double ones; a doubled quote ends a piece.
    private static void addQuoted(Set<String> values, String sql) {
        boolean inName = false;
        int start = -1;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '"' && start < 0) {
                inName = !inName;
            } else if (c == '\'' && !inName) {
                if (start >= 0) {
                    values.add(sql.substring(start, i));
                }
                start = start < 0 ? i + 1 : -1;
            }
        }
    }
}
