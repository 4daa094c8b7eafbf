package org.querygram.app.report.pdf;

import org.jspecify.annotations.Nullable;
import org.querygram.app.report.text.ComparisonWords;
import org.querygram.app.report.text.Figures;
import org.querygram.app.report.text.FreeText;
import org.querygram.app.report.text.TableRanks;
import org.querygram.compare.Comparison;
import org.querygram.compare.QueryChange;

import java.io.IOException;
import java.util.List;

/// The query classes that one side has more or less of, or not at all.
final class QueryChanges {

    private static final int MOST = 150;
    private static final int CHARACTERS = 500;
    private static final float CHANGE = 74;
    private static final float NUMBER = 48;

    private final Flow flow;
    private final Comparison comparison;
    private final TableRanks ranks;

    QueryChanges(Flow flow, Comparison comparison, TableRanks ranks) {
        this.flow = flow;
        this.comparison = comparison;
        this.ranks = ranks;
    }

    void write() throws IOException {
        flow.part("Changes", new Target());
        List<QueryChange> changes = ComparisonWords.differing(comparison);
        String rest = ComparisonWords.rest(comparison);
        if (!changes.isEmpty()) {
            table(changes);
        }
        if (changes.size() > MOST) {
            flow.space(5);
            String more = Figures.count(changes.size() - MOST, "more change");
            flow.paragraph(Span.muted("%s in the JSON report.".formatted(more)));
        }
        if (!rest.isEmpty()) {
            flow.space(5);
            flow.paragraph(Span.muted(rest));
        }
    }

    private void table(List<QueryChange> changes) throws IOException {
        float rest = Sheet.RIGHT - Sheet.LEFT - 18 - CHANGE - 3 * NUMBER;
        Table table =
                new Table(
                        flow,
                        List.of(
                                Column.left("", 18),
                                Column.left("Change", CHANGE),
                                Column.left("Statement", rest),
                                Column.right("Before", NUMBER),
                                Column.right("After", NUMBER),
                                Column.right("Change", NUMBER)));
        for (QueryChange change : changes.subList(0, Math.min(MOST, changes.size()))) {
            String sql = FreeText.cut(FreeText.visible(change.normalized()), CHARACTERS);
            table.row(
                    Cell.swatch(ranks.rank(tableOf(change))),
                    Cell.of(Span.body(ComparisonWords.change(change.change()))),
                    Cell.of(SqlSpans.of(sql, Style.CELL_CODE)),
                    Cell.of(Span.body(Figures.count(change.countBefore()))),
                    Cell.of(Span.body(Figures.count(change.countAfter()))),
                    Cell.of(Span.bold(signed(change.countAfter() - change.countBefore()))));
        }
        Cell none = Cell.of();
        table.row(
                none,
                none,
                Cell.of(Span.bold("All statements compared")),
                Cell.of(Span.bold(Figures.count(comparison.statementsBefore()))),
                Cell.of(Span.bold(Figures.count(comparison.statementsAfter()))),
                Cell.of(
                        Span.bold(
                                signed(
                                        comparison.statementsAfter()
                                                - comparison.statementsBefore()))));
    }

    private @Nullable String tableOf(QueryChange change) {
        return change.classBefore() >= 0
                ? TableRanks.tableOf(comparison.before().analysis(), change.classBefore())
                : change.classAfter() >= 0
                        ? TableRanks.tableOf(comparison.after().analysis(), change.classAfter())
                        : null;
    }

    private static String signed(int number) {
        String sign = number > 0 ? "+" : number < 0 ? "−" : "±";
        return sign + Figures.count(Math.abs(number));
    }
}
