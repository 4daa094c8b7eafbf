package org.querygram.loops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.querygram.workload.WorkloadText;

class LoopFolderTest {

    @Test
    void anEmptySegmentCannotBeButASingleStatementIsAStep() {
        assertThat(TreeText.of(WorkloadText.of("select * from a"))).isEqualTo("a");
    }

    @Test
    void twoEqualStatementsAreNoLoop() {
        assertThat(tree(s -> s.select("a", "b", "b", "c"))).isEqualTo("a b:2 c");
    }

    @Test
    void foldsAPlainRepeat() {
        assertThat(tree(s -> s.select("list").times(20, () -> s.select("author"))))
                .isEqualTo("list x20 { author }");
    }

    @Test
    void foldsTwoStatementsThatTakeTurns() {
        assertThat(tree(s -> s.select("list").times(20, () -> s.select("author", "tag"))))
                .isEqualTo("list x20 { author tag }");
    }

    @Test
    void keepsLoopsApartThatFollowEachOther() {
        assertThat(
                        tree(
                                s ->
                                        s.times(6, () -> s.select("a", "b"))
                                                .times(50, () -> s.select("c", "d"))
                                                .select("last")))
                .isEqualTo("x6 { a b } x50 { c d } last");
    }

    @Test
    void keepsLoopsApartThatShareAStatement() {
        assertThat(
                        tree(
                                s ->
                                        s.times(30, () -> s.select("a", "b"))
                                                .times(30, () -> s.select("c", "a", "d"))))
                .isEqualTo("x30 { a b } x30 { c a d }");
    }

    @Test
    void aStatementThatARoundHasTwiceIsTwoSteps() {
        assertThat(tree(s -> s.times(20, () -> s.select("a", "b", "a", "c"))))
                .isEqualTo("x20 { a b a c }");
    }

    @Test
    void foldsLoopsInsideLoops() {
        assertThat(
                        tree(
                                s ->
                                        s.times(
                                                10,
                                                () ->
                                                        s.select("article")
                                                                .times(
                                                                        s.between(1, 4),
                                                                        () -> s.select("tag")))))
                .matches("x10 \\{ article x\\d+\\(1..4\\) \\{ tag } }");
    }

    @Test
    void foldsThreeLevels() {
        assertThat(tree(s -> s.times(12, () -> s.select("shop").times(5, () -> orders(s)))))
                .isEqualTo("x12 { shop x60 { orders customer x180 { item } } }");
    }

    private static void orders(Simulation s) {
        s.select("orders", "customer").times(3, () -> s.select("item"));
    }

    @Test
    void anInnerLoopMayBeEmptyInSomeRounds() {
        assertThat(
                        tree(
                                s ->
                                        s.times(
                                                40,
                                                () ->
                                                        s.select("article")
                                                                .times(
                                                                        s.between(0, 3),
                                                                        () -> s.select("tag", "x"))
                                                                .select("done"))))
                .matches("x40 \\{ article \\[x\\d+\\(1..3\\) \\{ tag x }:\\d+] done }");
    }

    @Test
    void aStepOfSomeRoundsIsOptional() {
        assertThat(
                        tree(
                                s ->
                                        s.times(
                                                100,
                                                () -> {
                                                    s.select("tag");
                                                    if (s.chance(0.3)) {
                                                        s.sql("insert into made values (1)");
                                                    }
                                                    s.select("link");
                                                })))
                .matches("x100 \\{ tag \\[made:\\d+] link }");
    }

    @Test
    void aStatementOfOneRoundIsAStray() {
        assertThat(
                        tree(
                                s ->
                                        s.times(150, () -> s.select("a", "b", "c"))
                                                .select("stray")
                                                .times(150, () -> s.select("a", "b", "c"))))
                .isEqualTo("x300 { a b c !stray:1 }");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsTheImportOfArticlesWithTags(long seed) {
        Simulation s = imports(seed, 300);

        assertThat(TreeText.of(s.workload()))
                .matches(
                        "x300 \\{ author article x\\d+\\(1..8\\) \\{ tag \\[SAVEPOINT:(\\d+)]"
                                + " \\[new_tag:\\1] \\[RELEASE:\\1] through link } }");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void straysOfAnotherKindDoNotHideTheImport(long seed) {
        Simulation s = imports(seed, 300).scatter("stray", 5);

        String tree = TreeText.of(s.workload());

        assertThat(tree.replaceAll(" !stray:\\d+", ""))
                .matches(
                        "x300 \\{ author article x\\d+\\(1..8\\) \\{ tag \\[SAVEPOINT:(\\d+)]"
                                + " \\[new_tag:\\1] \\[RELEASE:\\1] through link } }");
        assertThat(tree).contains("!stray");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void straysThatLookLikeTheHeadDoNotHideTheImport(long seed) {
        Simulation s = imports(seed, 300).scatter("tag", 5);

        String tree = TreeText.of(s.workload());

        assertThat(tree.replaceAll(" !tag:\\d+", ""))
                .matches(
                        "x300 \\{ author article x\\d+\\(\\d..\\d\\) \\{ tag"
                                + " \\[SAVEPOINT:(\\d+)] \\[new_tag:\\1] \\[RELEASE:\\1]"
                                + " through link } }");
        assertThat(tree).contains("!tag");
    }

    private static Simulation imports(long seed, int articles) {
        Simulation s = new Simulation(seed);
        return s.times(
                articles,
                () ->
                        s.select("author")
                                .sql("insert into article (id) values (5)")
                                .times(s.between(1, 8), () -> tag(s)));
    }

    private static void tag(Simulation s) {
        s.select("tag");
        if (s.chance(0.1)) {
            s.sql("savepoint s1").sql("insert into new_tag (name) values ('x')");
            s.sql("release savepoint s1");
        }
        s.select("through").sql("insert into link (a, b) values (1, 2)");
    }

    private static String tree(java.util.function.Consumer<Simulation> program) {
        Simulation simulation = new Simulation(7);
        program.accept(simulation);
        return TreeText.of(simulation.workload());
    }
}
