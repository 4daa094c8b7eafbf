package org.querygram.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class SqlForPeopleTest {

    @Test
    void clausesStandOnLinesOfTheirOwn() {
        String sql =
                "select a, count(*) from t inner join u on u.id = t.id and u.x = 1 where a in (1,2)"
                    + " and b between 1 and 2 and exists (select 1 from v where v.a = t.a) group by"
                    + " a order by a limit 5";

        assertThat(SqlFormatter.format(sql, 1000))
                .isEqualTo(
                        """
                        select a, count(*)
                        from t
                        inner join u on u.id = t.id
                            and u.x = 1
                        where a in (1, 2)
                            and b between 1 and 2
                            and exists (
                            select 1
                            from v
                            where v.a = t.a
                        )
                        group by a
                        order by a
                        limit 5\
                        """);
    }

    @Test
    void listsRunOnAndWrap() {
        String list = "select a from t where b in (" + "12345, ".repeat(60) + "1)";

        assertThat(SqlFormatter.format(list, 1000).lines())
                .hasSizeBetween(6, 9)
                .allSatisfy(
                        line -> assertThat(line.length()).isLessThanOrEqualTo(SqlLayout.WIDTH + 1));
    }

    @Test
    void beyondTheBudgetTheTextStandsAsItIs() {
        String sql = "select a,b from t where c=1";

        assertThat(SqlFormatter.format(sql, 4))
                .startsWith("select a,")
                .endsWith("b from t where c=1");
        assertThat(SqlFormatter.format(sql, 0)).isEqualTo(sql);
    }

    @Test
    void everyCharacterIsInOneToken() {
        String sql = "select \"Größe\", 'ü''', 1.5 from t -- end\n where a = ? /* c */;";
        List<SqlToken> tokens = SqlTokens.of(sql, 1000);

        assertThat(String.join("", tokens.stream().map(token -> token.of(sql)).toList()))
                .isEqualTo(sql);
        assertThat(
                        tokens.stream()
                                .filter(token -> token.kind() != SqlToken.Kind.SPACE)
                                .map(SqlToken::kind))
                .containsExactly(
                        SqlToken.Kind.KEYWORD,
                        SqlToken.Kind.IDENTIFIER,
                        SqlToken.Kind.OPERATOR,
                        SqlToken.Kind.STRING,
                        SqlToken.Kind.OPERATOR,
                        SqlToken.Kind.NUMBER,
                        SqlToken.Kind.KEYWORD,
                        SqlToken.Kind.IDENTIFIER,
                        SqlToken.Kind.COMMENT,
                        SqlToken.Kind.KEYWORD,
                        SqlToken.Kind.IDENTIFIER,
                        SqlToken.Kind.OPERATOR,
                        SqlToken.Kind.PLACEHOLDER,
                        SqlToken.Kind.COMMENT,
                        SqlToken.Kind.OPERATOR);
    }

    @Test
    void placeholdersAreFilled() {
        assertThat(
                        BoundSql.fill(
                                "select * from t where a = ? and b = ?", Arrays.asList("1", "O'B")))
                .isEqualTo("select * from t where a = 1 and b = 'O''B'");
        assertThat(BoundSql.fill("select $2, $1::text, $3, '?'", List.of("a", "-1.5")))
                .isEqualTo("select -1.5, 'a'::text, $3, '?'");
        assertThat(BoundSql.fill("update t set a = %s, b = %s", Arrays.asList(null, "007")))
                .isEqualTo("update t set a = NULL, b = '007'");
        assertThat(BoundSql.fill("select a from t where data ? 'k' and b = ?", List.of("x")))
                .isEqualTo("select a from t where data ? 'k' and b = 'x'");
    }

    @Test
    void literalsAreMaskedAndStayComparable() {
        assertThat(
                        LiteralMask.mask(
                                "select 'a', 1, 'a', E'x\\'y', $$z$$, t1.x from t1 where x = 1"))
                .isEqualTo("select ?1, ?2, ?1, ?3, ?4, t1.x from t1 where x = ?2");
    }

    @Test
    void commentsLoseTheirContents() {
        assertThat(LiteralMask.mask("select a /* user='me@x.org' */ from t -- where b = 'secret'"))
                .isEqualTo("select a /*?1*/ from t --?2");
    }

    @Test
    void terminalColoursAreNoComments() {
        String coloured = "\u001b[34mselect\u001b[0m a, \u001b[36m'x'\u001b[0m";

        assertThat(LiteralMask.mask(coloured)).isEqualTo(coloured.replace("'x'", "?1"));
    }

    @Test
    void marksAgreeOverSeveralTexts() {
        LiteralMask mask = new LiteralMask();

        assertThat(mask.apply("select 'a'")).isEqualTo("select ?1");
        assertThat(mask.apply("select 'b', 'a'")).isEqualTo("select ?2, ?1");
        assertThat(mask.mark("b")).isEqualTo("?2");
    }

    @Test
    void aCutOffStringIsMaskedToo() {
        assertThat(LiteralMask.mask("select 'secr")).isEqualTo("select ?1");
        assertThat(LiteralMask.mask("select a /* secr")).doesNotContain("secr");
    }
}
