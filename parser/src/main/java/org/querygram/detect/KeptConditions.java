package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.Predicate;
import org.querygram.sql.StatementShape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a lookup asks for beside the value that varies. The one query that stands in for many has
/// to ask for it as well, or it brings other rows.
///
/// @param equalities columns of the fetched table compared with one value each, lower case as
/// written
/// @param rest conditions that are no plain equality, as they stand in the normalized text
/// @param order the order of which the first rows are taken; empty if all rows are
record KeptConditions(List<String> equalities, List<String> rest, String order) {

    KeptConditions {
        equalities = List.copyOf(equalities);
        rest = List.copyOf(rest);
    }

    static KeptConditions of(ClassRows rows, Lookup lookup, Schema schema) {
        List<String> equalities = equalities(rows.shape(), lookup);
        Clauses clauses = schema.clauses(rows.queryClass());
        if (clauses == null) {
            return new KeptConditions(equalities, keys(rows, lookup, equalities), "");
        }
        List<String> rest = new ArrayList<>();
        for (String term : terms(clauses.where())) {
            String column = comparedColumn(term);
            if (column == null || !holds(equalities, column) && !isBy(lookup, column)) {
                rest.add(term);
            }
        }
        boolean first = rows.shape().limited() && lookup.reach() != Lookup.Reach.ONE;
        return new KeptConditions(equalities, rest, first ? clauses.order() : "");
    }

    private static List<String> equalities(StatementShape shape, Lookup lookup) {
        List<String> columns = new ArrayList<>();
        for (Predicate predicate : shape.predicates()) {
            String column = predicate.column().column();
            if (predicate.isEquality()
                    && !isBy(lookup, column)
                    && !holds(columns, column)
                    && Schema.tableOf(predicate.column(), shape.tables())
                            .equalsIgnoreCase(lookup.table())) {
                columns.add(column);
            }
        }
        return columns;
    }

    /// Of a statement that is no plain SELECT only the columns are known.
    private static List<String> keys(ClassRows rows, Lookup lookup, List<String> equalities) {
        return rows.queryClass().keyColumns().stream()
                .filter(column -> !isBy(lookup, column) && !holds(equalities, column))
                .distinct()
                .toList();
    }

    private static boolean isBy(Lookup lookup, String column) {
        return lookup.by().column().equalsIgnoreCase(column);
    }

    private static boolean holds(List<String> columns, String column) {
        return columns.stream().anyMatch(column::equalsIgnoreCase);
    }

    /// The conditions joined by AND outside of brackets; that of BETWEEN joins none.
    private static List<String> terms(String where) {
        List<String> terms = new ArrayList<>();
        String text = bare(where);
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && text.startsWith(" OR ", i)) {
                return List.of(text);
            }
            if (depth == 0
                    && text.startsWith(" AND ", i)
                    && !text.substring(from, i).endsWith(" BETWEEN ?")) {
                terms.add(bare(text.substring(from, i)));
                from = i + " AND ".length();
            }
        }
        terms.add(bare(text.substring(from)));
        terms.removeIf(String::isEmpty);
        return terms;
    }

    /// Without the one pair of brackets that holds all of it.
    private static String bare(String term) {
        String text = term.strip();
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return text;
        }
        int depth = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return text;
            }
        }
        return bare(text.substring(1, text.length() - 1));
    }

    /// The column of `t.a = ?` or `t.a IN (?)`, null for anything else.
    private static @Nullable String comparedColumn(String term) {
        int space = term.indexOf(' ');
        if (space < 0 || term.lastIndexOf('(', space) >= 0) {
            return null;
        }
        String right = term.substring(space + 1);
        boolean equality = right.startsWith("= ") && right.indexOf(' ', 2) < 0;
        if (!equality && !right.startsWith("IN (?")) {
            return null;
        }
        String path = term.substring(0, space).replace("\"", "");
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /// `\nAND warehouse_id = ...`, each on the lines of the conditions before; empty without any.
    String sql(String qualifier) {
        return equalities.isEmpty()
                ? ""
                : "\n"
                        + equalities.stream()
                                .map(column -> "AND " + qualifier + column + " = ...")
                                .collect(Collectors.joining(" "));
    }

    /// `warehouse_id=warehouse_id`, after a prefix like `favs__`; empty without any.
    String django(String prefix) {
        return equalities.stream()
                .map(column -> column.toLowerCase(Locale.ROOT))
                .map(column -> prefix + column + "=" + column)
                .collect(Collectors.joining(", "));
    }

    /// `r.warehouseId = :warehouseId`; empty without any.
    String hql(String alias, Names names) {
        return equalities.stream()
                .map(names::property)
                .map(property -> alias + "." + property + " = :" + property)
                .collect(Collectors.joining(" and "));
    }

    boolean plain() {
        return !equalities.isEmpty();
    }

    /// The sentences on what the code of an advice cannot show, each with a space behind it.
    ///
    /// @param shown whether the code shows the equalities
    String sentences(boolean shown) {
        List<String> untold = new ArrayList<>(shown ? List.of() : equalities);
        untold.addAll(rest);
        String conditions =
                untold.isEmpty()
                        ? ""
                        : "Keep its other conditions (%s). ".formatted(String.join("; ", untold));
        return order.isEmpty()
                ? conditions
                : conditions
                        + "Each lookup takes the first rows by %s: keep that for every value, with"
                                .formatted(order)
                        + " DISTINCT ON or a window function, since a list of all rows does"
                        + " not tell which come first. ";
    }
}
