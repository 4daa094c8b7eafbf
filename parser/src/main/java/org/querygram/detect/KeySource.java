package org.querygram.detect;

import org.querygram.sql.ColumnUse;
import org.querygram.sql.StatementKind;
import org.querygram.workload.QueryClass;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Where the keys of inserted rows come from, as far as the log tells. It decides whether Hibernate
/// can batch the inserts at all: with IDENTITY it has to send each row to learn its key.
enum KeySource {
    /// The INSERT draws from a sequence, or one is asked in the same unit of work.
    SEQUENCE,
    /// The database fills the key in, and the INSERT or the driver brings it back.
    IDENTITY,
    /// The program gives the key, a UUID or its own number; or the rows have none of their own.
    GIVEN,
    UNKNOWN;

    static KeySource of(ClassRows inserts, DetectionContext context) {
        String table = inserts.shape().tables().getFirst().name();
        String text = inserts.queryClass().normalized().toLowerCase(Locale.ROOT);
        if (text.contains("nextval") || text.contains("next value for") || draws(table, context)) {
            return SEQUENCE;
        }
        List<String> columns = inserts.shape().columns().stream().map(ColumnUse::column).toList();
        if (columns.isEmpty()) {
            return UNKNOWN;
        }
        boolean key = columns.stream().anyMatch(column -> context.schema().isKey(table, column));
        if (key) {
            return text.contains("(default") || text.contains(", default") ? IDENTITY : GIVEN;
        }
        if (LinkTable.isLink(inserts.shape(), context)) {
            return GIVEN;
        }
        return inserts.shape().returning() ? IDENTITY : UNKNOWN;
    }

    /// The sequence that the keys come from, or `...` where the log does not name it.
    static String sequence(ClassRows inserts, DetectionContext context) {
        String own = Sequences.name(context.workload(), inserts.first());
        if (own != null) {
            return own;
        }
        String noun = Words.singular(Schema.low(inserts.shape().tables().getFirst().name()));
        List<String> names =
                context.classes().stream()
                        .filter(Sequences::isNextValue)
                        .map(rows -> Sequences.name(context.workload(), rows.first()))
                        .filter(Objects::nonNull)
                        .toList();
        return names.stream()
                .filter(name -> name.contains(noun))
                .findFirst()
                .orElse(names.size() == 1 ? names.getFirst() : "...");
    }

    /// True when a sequence that bears the table's name, or the only one, is asked for values.
    private static boolean draws(String table, DetectionContext context) {
        String noun = Words.singular(Schema.low(table));
        List<ClassRows> asked = context.classes().stream().filter(Sequences::isNextValue).toList();
        long inserted =
                context.classes().stream()
                        .map(ClassRows::queryClass)
                        .map(QueryClass::kind)
                        .filter(kind -> kind == StatementKind.INSERT)
                        .count();
        return asked.stream()
                .map(rows -> Sequences.name(context.workload(), rows.first()))
                .anyMatch(name -> name != null && name.contains(noun) || inserted == 1);
    }
}
