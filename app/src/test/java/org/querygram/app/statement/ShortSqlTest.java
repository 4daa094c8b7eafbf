package org.querygram.app.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortSqlTest {

    @Test
    void aNameLongerThanAnyColumnLeavesRoomForWhatIsAsked() {
        String name = "h.externally_assigned_adjustment_reason_reference_number";

        String text = ShortSql.of("SELECT %s, %s, id FROM stock h".formatted(name, name), "stock");

        assertThat(text).isEqualTo("SELECT h.externally_assigned_adjustment_re… +2 FROM stock h");
    }

    @Test
    void threeShortColumnsAreNoListToShorten() {
        assertThat(ShortSql.of("SELECT id, name, bio FROM author", "author"))
                .isEqualTo("SELECT id, name, bio FROM author");
    }

    @Test
    void ofManyColumnsTwoStayWithTheCountOfTheOthers() {
        assertThat(ShortSql.of("INSERT INTO a (x, y, z, w) VALUES (?, ?, ?, ?)", "a"))
                .isEqualTo("INSERT INTO a (x, y +2) VALUES (?, ?, ?, ?)");
    }

    @Test
    void commasInBracketsSeparateNothing() {
        assertThat(ShortSql.of("SELECT coalesce(a, b, c, d, e) FROM t", "t"))
                .isEqualTo("SELECT coalesce(a, b, c, d, e) FROM t");
    }
}
