package org.querygram.detect;

import org.querygram.sql.ColumnUse;
import org.querygram.sql.Condition;
import org.querygram.sql.Condition.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The conditions of a repeated statement apart from the column that tells its rows: advice that
/// left them out would touch rows which the program never meant.
///
/// @param said what code in every language can repeat
/// @param untold what only SQL can repeat
/// @param varying columns compared with one value that differs between the statements, too
record OtherConditions(
        List<Condition> said,
        List<Condition> untold,
        List<String> varying,
        SqlNames sql,
        ConditionCode code) {

    /// @param apart the column that tells the rows, left out
    static OtherConditions of(ClassRows rows, String apart, DetectionContext context) {
        List<Condition> said = new ArrayList<>();
        List<Condition> untold = new ArrayList<>();
        List<String> varying = new ArrayList<>();
        for (Condition condition : context.schema().parts(rows.queryClass()).conditions()) {
            ColumnUse column = condition.column();
            if (column != null && column.column().equals(apart)) {
                continue;
            }
            (ConditionCode.canSay(condition) ? said : untold).add(condition);
            if (column != null && condition.kind() == Kind.EQUAL) {
                List<String> one = List.of(column.column());
                KeyValues values = new KeyValues(context.workload(), rows.queryClass(), one);
                if (values.distinct(rows.rows()) > 1) {
                    varying.add(column.column());
                }
            }
        }
        return new OtherConditions(
                said,
                untold,
                varying,
                SqlNames.of(rows, context),
                new ConditionCode(context.names()));
    }

    /// ` AND cart_id = ?`, or empty.
    ///
    /// @param before what stands before each column: empty, or a table and a dot
    String sql(String before) {
        List<Condition> all = new ArrayList<>(said);
        all.addAll(untold);
        return all.stream()
                .map(condition -> " AND " + term(condition, before))
                .collect(Collectors.joining());
    }

    private String term(Condition condition, String before) {
        String text = sql.text(condition.text());
        String path = sql.text(condition.path());
        boolean bare = !path.isEmpty() && path.indexOf('.') < 0;
        String told = bare && !before.isEmpty() ? text.replace(path, before + path) : text;
        return condition.kind() == Kind.OR ? "(" + told + ")" : told;
    }

    /// `cart_id=cart_id, ` to stand before another argument of `filter()`, or empty.
    String django() {
        return code.django(said, "");
    }

    /// ` and e.cart.id = :cartId`, or empty.
    String hql() {
        return code.hql(said, "e");
    }

    /// What the examples cannot say, as sentences to stand before others; or empty.
    String caution() {
        String differing =
                varying.isEmpty()
                        ? ""
                        : "The value of %s differs between the statements, too: send one statement for each. "
                                .formatted(String.join(" and ", varying));
        return untold.isEmpty()
                ? differing
                : differing
                        + "Keep the condition %s of the statement as it is. "
                                .formatted(
                                        String.join(
                                                " and ",
                                                untold.stream().map(Condition::text).toList()));
    }
}
