package org.querygram.app.filter;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.util.List;

class FilterParserTest {

    private static String problem(String text) {
        return ((FilterProblem) FilterParser.parse(text)).message();
    }

    private static List<Term> terms(String text) {
        return ((Filter) FilterParser.parse(text)).terms();
    }

    @Test
    void anUnknownFieldSaysWhichWasMeantAndHowToLookForTheLetters() {
        assertThat(problem("tabel:blog_tag"))
                .isEqualTo(
                        "There is no tabel:. Did you mean table:? To look for these letters, put"
                                + " quotes around them.");
        assertThat(problem("http://host")).startsWith("There is no http:. To look for");
    }

    @Test
    void aFigureWithoutANumberShowsOne() {
        assertThat(problem("count>")).isEqualTo("count> wants a number behind it, as in count>10.");
        assertThat(problem("time>soon"))
                .isEqualTo("“soon” is no number for time. Write it as in time>5ms.");
        assertThat(problem("count>1.5")).startsWith("“1.5” is no number for count.");
    }

    @Test
    void aFieldWithoutANameSaysSo() {
        assertThat(problem("table:")).isEqualTo("table: wants a name behind it.");
        assertThat(problem("table>5")).isEqualTo("table is a name: write table:…");
    }

    @Test
    void openQuotesSaySo() {
        assertThat(problem("table:\"order line")).isEqualTo("The quotes are not closed.");
    }

    @Test
    void blanksAloneAreNoFilter() {
        assertThat(FilterParser.parse(" \t\u00A0 ")).isEqualTo(Filter.EMPTY);
    }

    @Test
    void aLoneMinusIsAWord() {
        assertThat(terms("- a"))
                .containsExactly(
                        new Term(false, new Condition.Words("-")),
                        new Term(false, new Condition.Words("a")));
    }

    @Test
    void durationsHaveUnitsAndABareNumberIsMilliseconds() {
        assertThat(terms("time>5ms time>=1.5s time<200us mean=3 total>2min"))
                .extracting(Term::condition)
                .containsExactly(
                        new Condition.Figure(FigureField.TIME, Comparison.ABOVE, 5_000_000),
                        new Condition.Figure(FigureField.TIME, Comparison.AT_LEAST, 1_500_000_000),
                        new Condition.Figure(FigureField.TIME, Comparison.BELOW, 200_000),
                        new Condition.Figure(FigureField.MEAN, Comparison.EQUAL, 3_000_000),
                        new Condition.Figure(
                                FigureField.TOTAL, Comparison.ABOVE, 120_000_000_000L));
    }

    @Test
    void namesMayBeSeveralAndQuoted() {
        assertThat(terms("-TABLE:\"order line\",tag*"))
                .containsExactly(
                        new Term(
                                true,
                                new Condition.Names(
                                        NameField.TABLE, List.of("order line", "tag*"))));
    }

    @Test
    void quotesTakeWhatWouldBeAField() {
        assertThat(terms("\"a:b \\\" c\""))
                .containsExactly(new Term(false, new Condition.Words("a:b \" c")));
    }

    @Property
    void anyTextIsAFilterOrAProblemWithAMessage(@ForAll String text) {
        switch (FilterParser.parse(text)) {
            case Filter filter -> assertThat(filter.terms()).doesNotContainNull();
            case FilterProblem problem -> assertThat(problem.message()).isNotBlank();
        }
    }

    @Property
    void aFilterWrittenDownReadsAsTheSameFilter(@ForAll("filters") Filter filter) {
        assertThat(FilterParser.parse(filter.toString())).isEqualTo(filter);
    }

    @Provide
    Arbitrary<Filter> filters() {
        Arbitrary<String> text =
                Arbitraries.strings().withChars("ab:,\"\\<>=- *µé\t").ofMinLength(1).ofMaxLength(8);
        Arbitrary<Condition> words = text.map(Condition.Words::new);
        Arbitrary<Condition> names =
                Combinators.combine(
                                Arbitraries.of(NameField.values()),
                                text.list().ofMinSize(1).ofMaxSize(3))
                        .as(Condition.Names::new);
        Arbitrary<Condition> figures =
                Combinators.combine(
                                Arbitraries.of(FigureField.values()),
                                Arbitraries.of(Comparison.values()),
                                Arbitraries.longs().between(0, 100_000_000_000_000_000L))
                        .as(Condition.Figure::new);
        Arbitrary<Term> terms =
                Combinators.combine(
                                Arbitraries.of(true, false),
                                Arbitraries.oneOf(words, names, figures))
                        .as(Term::new);
        return terms.list().ofMaxSize(4).map(Filter::new);
    }
}
