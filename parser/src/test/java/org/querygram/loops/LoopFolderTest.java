package org.querygram.loops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadText;

import java.util.Arrays;

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

    @Test
    void tenThousandDifferentStatementsInOneRoundAreSteps() {
        Simulation s = new Simulation(3);
        s.times(
                4,
                () -> {
                    for (int i = 0; i < 10_000; i++) {
                        s.select("t" + i);
                    }
                });

        LoopTree tree = TreeText.fold(s.workload());

        assertThat(tree.nodes()).hasSize(1);
        assertThat(tree.expand()).hasSize(40_000);
        assertThat(tree.visibleRows()).isEqualTo(10_001);
    }

    @Test
    void statementsWithoutAnyOrderAreLeftAsTheyAre() {
        Simulation s = new Simulation(4);
        s.times(40_000, () -> s.select("t" + s.random.nextInt(12)));

        assertThat(TreeText.fold(s.workload()).expand()).hasSize(40_000);
    }

    @Test
    void theWorkGrowsWithTheStatementsNotFaster() {
        long small = work(imports(1, 1_000));
        long large = work(imports(1, 10_000));

        assertThat(large).isLessThan(15 * small);
    }

    /// Positions looked at, which does not depend on how busy the machine is.
    private static long work(Simulation simulation) {
        Workload workload = simulation.workload();
        int[] symbols = new int[workload.size()];
        Arrays.setAll(symbols, workload::queryClass);
        int count = workload.queryClasses().size();
        Ties.Found none =
                new Ties.Found(
                        new boolean[symbols.length], new boolean[count], new byte[symbols.length]);
        Sequence sequence = new Sequence(symbols, count, none, Stop.never());
        new SegmentFolder(sequence).fold();
        return sequence.looked();
    }

    @Test
    void rowsAskedForTwiceInTheirRoundAreTwoSteps() {
        Simulation s = new Simulation(5);
        for (int i = 0; i < 9; i++) {
            s.sql("select * from price where listing_id = " + (40 + i));
            s.sql("select * from price where listing_id = " + (40 + i));
        }

        assertThat(TreeText.of(s.workload())).isEqualTo("x9 { price price }");
    }

    @Test
    void theSameRowsAgainInTheirOrderAreAnotherLoop() {
        Simulation s = new Simulation(5);
        for (int i = 0; i < 14; i++) {
            s.sql("select * from price where listing_id = " + (40 + i % 7));
        }

        assertThat(TreeText.of(s.workload())).isEqualTo("x7 { price } x7 { price }");
    }

    @Test
    void aFewSettingsAskedForInTurnAreTheStepsOfOneRound() {
        Simulation s = new Simulation(5);
        for (int i = 0; i < 20; i++) {
            s.sql("select * from setting where name = 'a'");
            s.sql("select * from setting where name = 'b'");
        }

        assertThat(TreeText.of(s.workload())).isEqualTo("x20 { setting setting }");
    }

    @Test
    void parentsThatChildrenShareAreNoPatternOfTheirOwn() {
        Simulation s = new Simulation(6);
        for (int i = 0; i < 30; i++) {
            s.sql("select * from author where id = " + s.random.nextInt(5));
        }

        assertThat(TreeText.of(s.workload())).isEqualTo("x30 { author }");
    }

    @Test
    void aStatementThatComesInAnywhereIsAStray() {
        Simulation rare = new Simulation(8);
        rare.times(10, () -> rare.select("a", "b", "c"));
        rare.select("a", "other", "b", "c");
        rare.times(10, () -> rare.select("a", "b", "c"));
        rare.select("a", "b", "other", "c");
        rare.times(10, () -> rare.select("a", "b", "c"));

        assertThat(TreeText.of(rare.workload()).replace(" !other:2", ""))
                .isEqualTo("x32 { a b c }");
    }

    @Test
    void aRareStepThatIsTiedToItsRoundIsAStep() {
        Simulation s = new Simulation(9);
        for (int i = 0; i < 400; i++) {
            s.sql("select * from tag where name = 'n" + i + "'");
            if (i % 100 == 50) {
                s.sql("insert into tag (name) values ('n" + i + "')");
            }
            s.sql("insert into link (tag_id) values (" + (7000 + i) + ")");
        }

        assertThat(TreeText.of(s.workload())).isEqualTo("x400 { tag [tag:4] link }");
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
