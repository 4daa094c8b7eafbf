package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.sql.Condition;
import org.querygram.sql.Condition.Kind;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes conditions down as Django's lookups and as HQL; values are variables that bear the name
/// of their column.
final class ConditionCode {

    /// By these both languages compare whatever the case.
    private static final Set<String> CASES = Set.of("", "lower", "upper");

    private final Names names;

    ConditionCode(Names names) {
        this.names = names;
    }

    /// True where both languages can say it.
    static boolean canSay(Condition condition) {
        if (!condition.parts().isEmpty()) {
            return condition.parts().stream().allMatch(ConditionCode::canSay);
        }
        boolean wrapped = !condition.function().isEmpty();
        boolean comparable =
                switch (condition.kind()) {
                    case EQUAL, LIKE -> true;
                    case OTHER -> false;
                    default -> !wrapped;
                };
        return condition.column() != null && CASES.contains(condition.function()) && comparable;
    }

    /// Arguments of `filter()`, those without a name first; each with `, ` behind it.
    ///
    /// @param prefix of every name: `favs__`, or empty
    String django(List<Condition> conditions, String prefix) {
        return Stream.concat(
                        conditions.stream().filter(ConditionCode::isQ),
                        conditions.stream().filter(condition -> !isQ(condition)))
                .map(condition -> django(condition, prefix) + ", ")
                .collect(Collectors.joining());
    }

    private static boolean isQ(Condition condition) {
        return switch (condition.kind()) {
            case OR, AND, NOT_EQUAL, NOT_IN, NOT_LIKE -> true;
            default -> false;
        };
    }

    private String django(Condition condition, String prefix) {
        if (!condition.parts().isEmpty()) {
            boolean or = condition.kind() == Kind.OR;
            return condition.parts().stream()
                    .map(part -> q(part, prefix, or))
                    .collect(Collectors.joining(or ? " | " : " & "));
        }
        return isQ(condition) ? "~Q(" + lookup(condition, prefix) + ")" : lookup(condition, prefix);
    }

    private String q(Condition part, String prefix, boolean or) {
        String text = django(part, prefix);
        if (part.parts().isEmpty()) {
            return isQ(part) ? text : "Q(" + text + ")";
        }
        return or ? "(" + text + ")" : text;
    }

    private String lookup(Condition condition, String prefix) {
        String name = names.attribute(column(condition));
        boolean anyCase = !condition.function().isEmpty();
        return prefix
                + name
                + switch (condition.kind()) {
                    case LESS -> "__lt=" + name;
                    case LESS_OR_EQUAL -> "__lte=" + name;
                    case GREATER -> "__gt=" + name;
                    case GREATER_OR_EQUAL -> "__gte=" + name;
                    case LIKE, NOT_LIKE -> (anyCase ? "__icontains=" : "__contains=") + name;
                    case ILIKE -> "__icontains=" + name;
                    case BETWEEN -> "__range=(low, high)";
                    case IN, NOT_IN -> "__in=" + many(name);
                    case NULL -> "__isnull=True";
                    case NOT_NULL -> "__isnull=False";
                    case TRUE -> "=True";
                    case FALSE -> "=False";
                    default -> (anyCase ? "__iexact=" : "=") + name;
                };
    }

    private static String many(String name) {
        return name.endsWith("_id") || name.equals("id") ? name + "s" : Words.plural(name);
    }

    /// With ` and ` in front of each, or empty.
    ///
    /// @param alias of the entity
    String hql(List<Condition> conditions, String alias) {
        return conditions.stream()
                .map(condition -> " and " + hql(condition, alias))
                .collect(Collectors.joining());
    }

    private String hql(Condition condition, String alias) {
        if (!condition.parts().isEmpty()) {
            boolean or = condition.kind() == Kind.OR;
            return condition.parts().stream()
                    .map(part -> hql(part, alias))
                    .collect(
                            Collectors.joining(
                                    or ? " or " : " and ", or ? "(" : "", or ? ")" : ""));
        }
        String property = names.property(column(condition));
        String path = alias + "." + names.path(column(condition));
        String function = condition.function();
        String left = function.isEmpty() ? path : function + "(" + path + ")";
        String value = ":" + property;
        String right = function.isEmpty() ? value : function + "(" + value + ")";
        return left
                + switch (condition.kind()) {
                    case NOT_EQUAL -> " <> " + right;
                    case LESS -> " < " + right;
                    case LESS_OR_EQUAL -> " <= " + right;
                    case GREATER -> " > " + right;
                    case GREATER_OR_EQUAL -> " >= " + right;
                    case LIKE -> " like " + right;
                    case NOT_LIKE -> " not like " + right;
                    case ILIKE -> " ilike " + right;
                    case BETWEEN -> " between :low and :high";
                    case IN -> " in :" + many(property);
                    case NOT_IN -> " not in :" + many(property);
                    case NULL -> " is null";
                    case NOT_NULL -> " is not null";
                    case TRUE -> " = true";
                    case FALSE -> " = false";
                    default -> " = " + right;
                };
    }

    private static String column(Condition condition) {
        @Nullable ColumnUse column = condition.column();
        return column == null ? "" : column.column();
    }

    /// True where all columns of the condition are of this table, or of no other that is known.
    static boolean isOf(Condition condition, String table) {
        ColumnUse column = condition.column();
        return column == null
                ? condition.parts().stream().allMatch(part -> isOf(part, table))
                : column.table() == null || column.table().equalsIgnoreCase(table);
    }
}
