package org.querygram.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "article, articles",
        "category, categories",
        "box, boxes",
        "status, statuses",
        "day, days",
        "branch, branches",
        "address, addresses",
        "child, children",
        "company_information, company_information",
        "woman, women",
        "human, humans",
        "data, data"
    })
    void knowsPlainPlurals(String one, String many) {
        assertThat(Words.plural(one)).isEqualTo(many);
        assertThat(Words.singular(many)).isEqualTo(one);
    }

    @Test
    void takesThePrefixOfAnAppOff() {
        Names names = new Names(Set.of("blog_article", "blog_author", "orders", "order_item"));

        assertThat(names.one("blog_article")).isEqualTo("article");
        assertThat(names.many("blog_author")).isEqualTo("authors");
        assertThat(names.model("blog_article")).isEqualTo("Article");
        assertThat(names.many("order_item")).isEqualTo("order items");
        assertThat(names.model("order_item")).isEqualTo("OrderItem");
        assertThat(names.variable("order_item")).isEqualTo("orderItem");
    }

    @Test
    void aWordThatStandsTwiceStandsOnce() {
        assertThat(new Names(Set.of("bookmarks_bookmark")).many("BookMarks_bookmark"))
                .isEqualTo("bookmarks");
    }

    @Test
    void takesTheWordsOfAMixedCaseNameApart() {
        Names names = new Names(Set.of("stockitem"));

        assertThat(names.many("StockItem")).isEqualTo("stock items");
        assertThat(names.one("shopCustomer")).isEqualTo("shop customer");
        assertThat(names.model("shopCustomer")).isEqualTo("ShopCustomer");
        assertThat(names.many("ORDERS")).isEqualTo("orders");
    }

    @Test
    void leavesNamesThatAreNoWords() {
        assertThat(new Names(Set.of("t1")).many("t1")).isEqualTo("rows of t1");
        assertThat(new Names(Set.of("t1")).model("t1")).isEqualTo("T1");
    }

    @Test
    void tellsWhomAColumnPointsTo() {
        Names names = new Names(Set.of());
        assertThat(names.owner("author_id")).isEqualTo("author");
        assertThat(names.owner("id")).isNull();
        assertThat(names.owner("code")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "tbl_user, User",
        "TBL_USERS, User",
        "t_order, Order",
        "tblOrderItem, OrderItem",
        "OrderItem, OrderItem",
        "auth_user, User",
        "Straßen, Straßen",
        "order-lines, OrderLine",
        "2024_stock, Row2024Stock",
    })
    void guessesTheModelOfATable(String table, String model) {
        assertThat(new Names(Set.of(table.toLowerCase(java.util.Locale.ROOT))).model(table))
                .isEqualTo(model);
    }

    @ParameterizedTest
    @CsvSource({
        "CreatedAt, created_at, createdAt",
        "authorId, author_id, authorId",
        "class, class_field, classValue",
        "from, from_field, from",
        "HTTPStatus, http_status, httpStatus",
        "3d_file, number_3d_file, row3dFile",
        "größe, größe, größe",
    })
    void spellsColumnsAsEachLanguageDoes(String column, String python, String java) {
        Names names = new Names(Set.of());

        assertThat(names.attribute(column)).isEqualTo(python);
        assertThat(names.property(column)).isEqualTo(java);
    }

    @Test
    void aReferenceLeadsThroughItsEntity() {
        Names names = new Names(Set.of());

        assertThat(names.path("author_id")).isEqualTo("author.id");
        assertThat(names.path("authorId")).isEqualTo("author.id");
        assertThat(names.path("id")).isEqualTo("id");
    }

    @Test
    void takesTheNameThatTheLogTells() {
        Names names = new Names(Set.of("app_conf"), table -> "SiteSetting", table -> null);

        assertThat(names.model("app_conf")).isEqualTo("SiteSetting");
        assertThat(names.many("app_conf")).isEqualTo("site settings");
        assertThat(names.variable("app_conf")).isEqualTo("siteSetting");
        assertThat(names.item("app_conf")).isEqualTo("site_setting");
    }
}
