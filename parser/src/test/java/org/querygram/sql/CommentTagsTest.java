package org.querygram.sql;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTagsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/*",
                "*/",
                "/**/",
                "/*/",
                "select 1",
                "select '*/'",
                "select 1 /* action: show */",
                "/* load one-to-many shop.Author.articles */ select 1",
                "/* controller */ select 1",
                "select 1 /*controller='x',and so on*/",
                "select 1 /*application:Shop*/",
                "select 1 /*controller=",
            })
    void whatIsNoTagIsLeftAlone(String sql) {
        assertThat(read(sql)).isNull();
    }

    @Test
    void readsWhatSqlcommenterWritesBehindTheStatement() {
        assertThat(
                        read(
                                "SELECT 1 /*controller='poll%5C',framework='django%3A4.2',"
                                        + "route='%5Epolls/%24',"
                                        + "traceparent='00-5bd66ef5095369c7b0d1f8f4bd33716a"
                                        + "-c532cb4098ac3dd2-01'*/;"))
                .isEqualTo(new CommentTags("5bd66ef5095369c7b0d1f8f4bd33716a", "^polls/$"));
    }

    @Test
    void readsWhatMarginaliaWritesBehindAndBefore() {
        CommentTags tags = new CommentTags(null, "orders#index");

        assertThat(read("select 1 /*application:Shop,controller:orders,action:index*/"))
                .isEqualTo(tags);
        assertThat(read("/*application:Shop,controller:orders,action:index*/ select 1"))
                .isEqualTo(tags);
    }

    @Test
    void aJobIsAPlaceToo() {
        assertThat(read("select 1 /*application='Shop',job='NightlyImport'*/"))
                .isEqualTo(new CommentTags(null, "NightlyImport"));
    }

    @Test
    void aTornTraceIsNoTrace() {
        assertThat(read("select 1 /*traceparent='00-5bd6'*/"))
                .isEqualTo(new CommentTags(null, null));
        assertThat(read("select 1 /*route='%2'*/")).isEqualTo(new CommentTags(null, "%2"));
    }

    private static CommentTags read(String sql) {
        byte[] text = sql.getBytes(UTF_8);
        return CommentTags.read(text, 0, text.length);
    }
}
