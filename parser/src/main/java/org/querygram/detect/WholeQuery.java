package org.querygram.detect;

import org.querygram.sql.Condition;
import org.querygram.sql.StatementParts;

import java.util.List;
import java.util.stream.Collectors;

/// The rows that a SELECT asks for, all its conditions included, in the languages of the advice.
final class WholeQuery {

    /// Longer clauses would hide what the advice is about.
    private static final int LONGEST = 240;

    private final StatementParts parts;
    private final List<Condition> said;
    private final List<Condition> untold;
    private final ConditionCode code;
    private final SqlNames sql;
    private final String model;

    WholeQuery(ClassRows rows, DetectionContext context) {
        String table = rows.shape().tables().getFirst().name();
        this.parts = LookupSql.parts(rows, context.schema());
        this.said =
                parts.conditions().stream()
                        .filter(ConditionCode::canSay)
                        .filter(condition -> ConditionCode.isOf(condition, table))
                        .toList();
        this.untold =
                parts.conditions().stream().filter(condition -> !said.contains(condition)).toList();
        this.code = new ConditionCode(context.names());
        this.sql = SqlNames.of(rows, context);
        this.model = context.names().model(table);
    }

    /// `Article.objects.filter(state=state)`, or `.all()`.
    String django() {
        return said.isEmpty()
                ? model + ".objects.all()"
                : model + ".objects.filter(" + arguments() + ")";
    }

    /// `state=state, year__gte=year`, or empty.
    String arguments() {
        return NPlusOneAdvice.open(code.django(said, ""));
    }

    /// `from Article a where a.state = :state`.
    String hql(String alias) {
        String where = code.hql(said, alias).replaceFirst("^ and ", " where ");
        return "from %s %s%s".formatted(model, alias, where);
    }

    /// `FROM article WHERE state = ?`.
    String sql() {
        String where =
                parts.conditions().stream()
                        .map(
                                condition ->
                                        condition.kind() == Condition.Kind.OR
                                                ? "(" + condition.text() + ")"
                                                : condition.text())
                        .map(sql::text)
                        .collect(Collectors.joining(" AND "));
        String from = sql.text(parts.from());
        String shown = from.isEmpty() || from.length() > LONGEST ? sql.table() + " ..." : from;
        return "FROM "
                + shown
                + (where.isEmpty() ? "" : "\nWHERE " + (where.length() > LONGEST ? "..." : where));
    }

    /// What Django and Hibernate leave out, a sentence with a space behind it; or empty.
    String sentence() {
        return untold.isEmpty()
                ? ""
                : "Keep its other conditions (%s). "
                        .formatted(
                                untold.stream()
                                        .map(Condition::text)
                                        .collect(Collectors.joining("; ")));
    }
}
