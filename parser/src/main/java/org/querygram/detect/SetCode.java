package org.querygram.detect;

import org.querygram.sql.StatementParts;
import org.querygram.sql.StatementParts.Assignment;
import org.querygram.workload.Question;
import org.querygram.workload.Workload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What an UPDATE sets, written down for many rows at once. A column that builds on its own old
/// value stays worked out in the database, and so stays right when two programs write it.
final class SetCode {

    /// More columns would hide what matters.
    private static final int SHOWN = 3;

    /// So many statements are read to see whether all of them add the same.
    private static final int READ = 20;

    private static final Set<String> NOW =
            Set.of("now()", "current_timestamp", "statement_timestamp()", "clock_timestamp()");

    private static final Question<String> AMOUNT = SetCode::amount;

    private final List<Assignment> all;
    private final Names names;
    private final SqlNames sql;
    private final String amount;

    private SetCode(List<Assignment> all, Names names, SqlNames sql, String amount) {
        this.all = all;
        this.names = names;
        this.sql = sql;
        this.amount = amount;
    }

    /// @param together whether all statements write the same row, so that one can add up what they
    /// add
    static SetCode of(ClassRows rows, boolean together, DetectionContext context) {
        List<Assignment> all = context.schema().parts(rows.queryClass()).assignments();
        boolean grows = all.stream().anyMatch(one -> !one.sign().isEmpty());
        return new SetCode(
                all,
                context.names(),
                SqlNames.of(rows, context),
                together ? "total" : grows ? amount(rows, context) : "value");
    }

    /// `1` where all statements that are looked at add one, else a variable's name.
    private static String amount(ClassRows rows, DetectionContext context) {
        int[] read = Arrays.copyOf(rows.rows(), Math.min(READ, rows.size()));
        return context.workload().ask(AMOUNT, read);
    }

    private static String amount(Workload workload, int[] rows) {
        List<String> expressions =
                Arrays.stream(rows)
                        .mapToObj(row -> StatementParts.of(workload.sql(row)))
                        .flatMap(parts -> parts.assignments().stream())
                        .filter(one -> !one.sign().isEmpty())
                        .map(one -> one.expression().strip())
                        .distinct()
                        .toList();
        return expressions.size() == 1 && expressions.getFirst().endsWith(" 1") ? "1" : "amount";
    }

    /// True when a column is set to its own old value and something more.
    boolean grows() {
        return all.stream().anyMatch(one -> !one.sign().isEmpty());
    }

    /// True when no value of the program's goes into the row but what is added.
    boolean computed() {
        return !all.isEmpty() && all.stream().noneMatch(Assignment::plain);
    }

    /// The expressions in words: "uses to uses + ?"; empty where all are values.
    String expressions() {
        return shown().stream()
                .filter(one -> !one.plain())
                .map(one -> one.column() + " to " + one.expression())
                .collect(Collectors.joining(" and "));
    }

    private List<Assignment> shown() {
        return all.stream().limit(SHOWN).toList();
    }

    private String more() {
        return all.size() > SHOWN ? ", ..." : "";
    }

    /// `uses=F("uses") + 1, state=state`.
    String django() {
        return all.isEmpty()
                ? "column=value"
                : shown().stream().map(this::django).collect(Collectors.joining(", ")) + more();
    }

    private String django(Assignment one) {
        String name = names.attribute(one.column());
        if (one.plain()) {
            return name + "=" + name;
        }
        if (!one.sign().isEmpty()) {
            return "%1$s=F(\"%1$s\") %2$s %3$s".formatted(name, one.sign(), amount);
        }
        return name + "=" + (isNow(one) ? "Now()" : "...");
    }

    private static boolean isNow(Assignment one) {
        return NOW.contains(one.expression().toLowerCase(Locale.ROOT));
    }

    /// `e.uses = e.uses + 1, e.state = :state`.
    String hql() {
        return all.isEmpty()
                ? "e.column = :value"
                : shown().stream().map(this::hql).collect(Collectors.joining(", ")) + more();
    }

    private String hql(Assignment one) {
        String path = "e." + names.path(one.column());
        if (one.plain()) {
            return path + " = :" + names.property(one.column());
        }
        if (!one.sign().isEmpty()) {
            String value = amount.equals("1") ? amount : ":" + amount;
            return "%1$s = %1$s %2$s %3$s".formatted(path, one.sign(), value);
        }
        return path + " = " + (isNow(one) ? "current timestamp" : "...");
    }

    /// `uses = uses + ?`, as the statement has it.
    String sql() {
        return shown().stream()
                        .map(one -> sql.column(one.column()) + " = " + sql.text(one.expression()))
                        .collect(Collectors.joining(", "))
                + more();
    }

    /// `uses = tag.uses + new.uses`, from a list of rows with their values.
    ///
    /// @param before what stands before the column that is set: empty, or the table and a dot
    String sqlFromList(String target, String before) {
        return shown().stream()
                        .map(
                                one -> {
                                    String column = sql.column(one.column());
                                    String old =
                                            one.sign().isEmpty()
                                                    ? ""
                                                    : target
                                                            + "."
                                                            + column
                                                            + " "
                                                            + one.sign()
                                                            + " ";
                                    return one.plain() || !one.sign().isEmpty()
                                            ? before + column + " = " + old + "new." + column
                                            : before + column + " = " + sql.text(one.expression());
                                })
                        .collect(Collectors.joining(", "))
                + more();
    }

    /// Columns that a list of rows has to bring.
    String listed() {
        String columns =
                shown().stream()
                        .filter(one -> one.plain() || !one.sign().isEmpty())
                        .map(one -> sql.column(one.column()))
                        .collect(Collectors.joining(", "));
        return columns + more();
    }

    /// Attributes for `bulk_update`: `"uses", "state"`.
    String fields() {
        return shown().stream()
                        .map(one -> "\"" + names.attribute(one.column()) + "\"")
                        .collect(Collectors.joining(", "))
                + more();
    }

    /// True when the statements add different amounts, as far as the log tells.
    boolean differs() {
        return grows() && amount.equals("amount");
    }

    /// The first column that grows: `row.uses = F("uses") + amounts[row.pk]`.
    String djangoEach() {
        Assignment one =
                all.stream().filter(each -> !each.sign().isEmpty()).findFirst().orElseThrow();
        return "row.%1$s = F(\"%1$s\") %2$s amounts[row.pk]"
                .formatted(names.attribute(one.column()), one.sign());
    }

    /// Attributes of the columns that grow, for `bulk_update`.
    String grown() {
        return all.stream()
                .filter(one -> !one.sign().isEmpty())
                .map(one -> "\"" + names.attribute(one.column()) + "\"")
                .collect(Collectors.joining(", "));
    }
}
