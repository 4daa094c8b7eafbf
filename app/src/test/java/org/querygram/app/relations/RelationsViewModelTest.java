package org.querygram.app.relations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.app.filter.Filter;
import org.querygram.app.filter.FilterMatcher;
import org.querygram.app.filter.FilterParser;
import org.querygram.app.job.DirectRunner;
import org.querygram.app.log.Logs;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Selection;
import org.querygram.relations.Relation;
import org.querygram.relations.Strength;

import java.util.List;

class RelationsViewModelTest {

    private final OpenLog log =
            Logs.withRelations(
                    Logs.shop(),
                    List.of(
                            new Relation(
                                    "shop_line", "order_id", "shop_order", "id", Strength.NAMED),
                            new Relation(
                                    "shop_order",
                                    "customer_id",
                                    "shop_customer",
                                    "id",
                                    Strength.VALUES_FLOW)));
    private final Selection selection = new Selection();
    private final RelationsViewModel relations =
            new RelationsViewModel(log, selection, new DirectRunner());

    private SchemaTable table(String name) {
        return relations.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLogWithoutStatementsHasNoTables() {
        RelationsViewModel none =
                new RelationsViewModel(Logs.empty(), new Selection(), new DirectRunner());

        assertThat(none.tables()).isEmpty();
        assertThat(none.summary()).isEqualTo("0 tables and 0 foreign keys, inferred from this log");
    }

    @Test
    void aTableKnowsItsTrafficItsKeysAndItsFindings() {
        SchemaTable customers = table("shop_customer");

        assertThat(customers.reads()).isEqualTo(40);
        assertThat(customers.writes()).isEqualTo(20);
        assertThat(customers.findings()).hasSize(1);
        assertThat(table("shop_order").keys()).containsExactly("customer_id");
    }

    @Test
    void lookupsByAForeignKeyAndByWhatItPointsToAreItsTraffic() {
        assertThat(relations.links())
                .extracting(SchemaLink::sentence)
                .containsExactly(
                        "shop_order.customer_id points to shop_customer.id: the same ids follow,"
                                + " 60 lookups",
                        "shop_line.order_id points to shop_order.id: by its name, 40 lookups");
    }

    @Test
    void choosingATableSelectsItsStatementsInEveryView() {
        relations.choose(table("shop_customer"));

        assertThat(selection.get().rows()).hasSize(60);
        assertThat(relations.currentProperty().get()).isEqualTo(table("shop_customer"));
    }

    @Test
    void aStatementSelectedElsewhereBringsItsTableToTheFront() {
        selection.select(new Selected.OfRow(2));
        assertThat(relations.currentProperty().get()).isEqualTo(table("shop_line"));

        selection.clear();
        assertThat(relations.currentProperty().get()).isNull();
    }

    @Test
    void aTableThatTheFilterLeavesOutFades() {
        Filter filter = (Filter) FilterParser.parse(relations.filterOf(table("shop_line")));
        selection.show(new FilterMatcher(log).answer(filter).shown());

        assertThat(relations.isLeft(table("shop_line"))).isTrue();
        assertThat(relations.isLeft(table("shop_audit"))).isFalse();
    }

    @Test
    void linesStandOnlyBetweenTablesOfThePicture() {
        assertThat(relations.lines()).hasSize(2);
        assertThat(relations.boxes()).hasSize(4);
    }
}
