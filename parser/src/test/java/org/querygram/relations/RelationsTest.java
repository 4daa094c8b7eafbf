package org.querygram.relations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.timeline.Segmenter;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadText;

import java.util.ArrayList;
import java.util.List;

class RelationsTest {

    @Test
    void aJoinTellsWhichColumnPointsWhere() {
        assertThat(
                        infer(
                                "select o.id from shop_order o join shop_customer c"
                                        + " on c.id = o.buyer_id"))
                .containsExactly("shop_order.buyer_id -> shop_customer.id joined");
    }

    @Test
    void bothSidesOfALinkTableAreFound() {
        assertThat(
                        infer(
                                "select t.name from blog_tag t inner join blog_article_tags l"
                                        + " on (t.id = l.tag_id) where l.article_id = 5",
                                "select id, title from blog_article"))
                .containsExactly(
                        "blog_article_tags.article_id -> blog_article.id named",
                        "blog_article_tags.tag_id -> blog_tag.id joined");
    }

    @Test
    void aTableMayPointToItself() {
        assertThat(
                        infer(
                                "select e.name, m.name from employee e"
                                        + " left join employee m on m.id = e.manager_id"))
                .containsExactly("employee.manager_id -> employee.id joined");
    }

    @Test
    void aNaturalKeyIsFoundByTheNameOfItsTableAndColumn() {
        assertThat(
                        infer(
                                "select r.id, c.name from reader r"
                                        + " join country c on c.code = r.country_code"))
                .containsExactly("reader.country_code -> country.code joined");
    }

    @Test
    void columnsThatOnlyHappenToBeEqualTellNothing() {
        assertThat(infer("select 1 from a join b on a.created_at = b.created_at")).isEmpty();
        assertThat(infer("select 1 from a join b on a.zip_code = b.code")).isEmpty();
    }

    @Test
    void schemasQuotesAndCaseDoNotHideARelation() {
        assertThat(
                        infer(
                                "select 1 from \"Shop\".\"Order\" o"
                                        + " join shop.customer c on C.ID = o.\"CustomerId\""))
                .containsExactly("Order.CustomerId -> customer.id joined");
    }

    @Test
    void namesPreferTheSameFamilyOfTables() {
        assertThat(
                        infer(
                                "select id, user_id from shop_order",
                                "select id from shop_user",
                                "select id from auth_user"))
                .containsExactly("shop_order.user_id -> shop_user.id named");
    }

    @Test
    void pluralsAreUnderstood() {
        assertThat(infer("select id, category_id from items", "select id from categories"))
                .containsExactly("items.category_id -> categories.id named");
    }

    @Test
    void aTablesOwnKeyPointsNowhere() {
        assertThat(infer("select film_id, title from film where film_id = 3")).isEmpty();
    }

    @Test
    void aKeyNamedLikeItsTableIsATarget() {
        assertThat(
                        infer(
                                "select i.inventory_id from inventory i join film f"
                                        + " on f.film_id = i.film_id"))
                .containsExactly("inventory.film_id -> film.film_id joined");
    }

    @Test
    void valuesFlowFromOneStatementToTheNext() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int id = 1000 + 37 * i;
            lines.add("select name from person where id = " + id);
            lines.add("insert into note (writer_id, text) values (" + id + ", 'x')");
        }

        assertThat(infer(lines.toArray(String[]::new)))
                .containsExactly("note.writer_id -> person.id valuesFlow");
    }

    @Test
    void smallNumbersThatMeetByChanceTellNothing() {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < 40; i++) {
            lines.add("select name from person where id = " + i);
            lines.add("select name from city where id = " + i);
            lines.add("insert into note (writer_id, text) values (" + i + ", 'x')");
        }

        assertThat(infer(lines.toArray(String[]::new))).isEmpty();
    }

    @Test
    void aColumnPointsToOneTableAndTheStrongestEvidenceHolds() {
        assertThat(
                        infer(
                                "select a.id from article a join person p on p.id = a.author_id",
                                "select id from author"))
                .containsExactly("article.author_id -> person.id joined");
    }

    @Test
    void aKeyOfSeveralColumnsIsPointedToByEachOfThem() {
        assertThat(
                        infer(
                                "select l.qty from line l join offer o"
                                        + " on o.shop_no = l.shop_no and o.offer_no = l.offer_no",
                                "select title from offer where offer_no = 3 and shop_no = 4",
                                "select qty from line where offer_no = 3 and shop_no = 4",
                                "update line set qty = 1 where offer_no = 3 and shop_no = 4"
                                        + " and line_no = 5"))
                .containsExactly(
                        "line.offer_no -> offer.offer_no joined",
                        "line.shop_no -> offer.shop_no joined");
    }

    @Test
    void aKeyComparedAsARowIsNoLessAKey() {
        assertThat(
                        infer(
                                "select l.qty from line l join offer o"
                                        + " on (l.a, l.b) = (o.shop_no, o.offer_no)",
                                "select title from offer where (shop_no, offer_no) in ((3, 4))"))
                .containsExactly(
                        "line.a -> offer.shop_no joined", "line.b -> offer.offer_no joined");
    }

    @Test
    void tablesThatAreBothFoundByTheSameColumnsTellNothing() {
        assertThat(
                        infer(
                                "select 1 from sales s join costs c"
                                        + " on s.year_no = c.year_no and s.branch = c.branch",
                                "select 1 from sales where year_no = 1 and branch = 2",
                                "select 1 from costs where year_no = 1 and branch = 2"))
                .isEmpty();
    }

    @Test
    void theGraphFindsBothEnds() {
        RelationGraph graph =
                new RelationGraph(List.of(new Relation("a", "b_id", "b", "id", Strength.JOINED)));

        assertThat(graph.of("A", "B_ID")).isPresent();
        assertThat(graph.of("b", "id")).isEmpty();
        assertThat(graph.to("b")).hasSize(1);
        assertThat(graph.from("a")).hasSize(1);
        assertThat(graph.between("b", "a")).isEmpty();
    }

    private static List<String> infer(String... lines) {
        Workload workload = WorkloadText.of(lines);
        return Relations.infer(workload, Segmenter.cut(workload)).stream()
                .map(RelationsTest::text)
                .toList();
    }

    private static String text(Relation r) {
        return "%s.%s -> %s.%s %s"
                .formatted(
                        r.fromTable(),
                        r.fromColumn(),
                        r.toTable(),
                        r.toColumn(),
                        r.strength().id());
    }
}
