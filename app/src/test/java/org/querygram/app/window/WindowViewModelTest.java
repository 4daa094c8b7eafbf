package org.querygram.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.app.compare.ChangeFilter;
import org.querygram.app.compare.CompareViewModel;
import org.querygram.app.job.DirectRunner;
import org.querygram.app.log.Logs;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.UnreadableInputException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class WindowViewModelTest {

    private static final List<Path> SHOP = List.of(Path.of("shop.log"));
    private static final List<Path> OTHER = List.of(Path.of("other.log"));

    private final WindowViewModel window = window((paths, _, _) -> Logs.shop());

    private static WindowViewModel window(LogOpener opener) {
        return new WindowViewModel(
                opener, RealLogs::compare, new DirectRunner(), ReadOptions::defaults, (_, _) -> {});
    }

    @Test
    void anOpenedLogStandsInFront() {
        LogTab tab = window.open(SHOP);

        assertThat(window.currentProperty().get()).isEqualTo(tab);
        assertThat(tab.logProperty().get()).isNotNull();
        assertThat(window.windowTitle()).isEqualTo("shop.log, 2 findings – Querygram");
    }

    @Test
    void aLogThatIsOpenComesToTheFrontInsteadOfBeingReadTwice() {
        LogTab first = window.open(SHOP);
        window.open(OTHER);

        assertThat(window.open(SHOP)).isSameAs(first);
        assertThat(window.tabs()).hasSize(2);
    }

    @Test
    void aClosedTabWantsNothingOfItsReadingAnyMore() {
        var told = new ArrayList<Progress>();
        WindowViewModel one =
                window(
                        (_, _, progress) -> {
                            told.add(progress);
                            return Logs.shop();
                        });

        one.close(one.open(SHOP));

        assertThat(told.getFirst().abandoned()).isTrue();
    }

    @Test
    void aComparisonIsMadeWhenBothHalvesAreThereAndAgainWhenOneChanges() {
        CompareTab tab = window.compare(SHOP, OTHER);
        CompareViewModel first = Objects.requireNonNull(tab.comparisonProperty().get());
        first.filterProperty().set(ChangeFilter.SAME);

        tab.after().read();

        CompareViewModel second = Objects.requireNonNull(tab.comparisonProperty().get());
        assertThat(second).isNotSameAs(first);
        window.close(tab);
        tab.after().read();
        assertThat(tab.comparisonProperty().get()).isSameAs(second);
    }

    @Test
    void thereIsOneTabOfSettings() {
        window.open(SHOP);
        window.openSettings();
        window.openSettings();

        assertThat(window.tabs()).hasSize(2);
        assertThat(window.windowTitle()).isEqualTo("Settings – Querygram");
    }

    @Test
    void severalFilesAreOneLog() {
        window.open(List.of(Path.of("a.log"), Path.of("b.log"), Path.of("c.log")));

        assertThat(window.tabs().getFirst().titleProperty().get()).isEqualTo("a.log and 2 more");
    }

    @Test
    void closingBringsTheNeighbourToTheFrontAndCanBeUndone() {
        LogTab shop = window.open(SHOP);
        LogTab other = window.open(OTHER);
        window.closeCurrent();
        assertThat(window.currentProperty().get()).isEqualTo(shop);

        window.reopen();

        assertThat(window.currentProperty().get()).isEqualTo(other);
        assertThat(other.logProperty().get()).isNotNull();
    }

    @Test
    void aFileThatCannotBeReadLeavesOtherTabsAlone() {
        WindowViewModel broken =
                window(
                        (paths, _, _) -> {
                            if (paths.equals(OTHER)) {
                                throw new UnreadableInputException(
                                        "/home/me/other.log",
                                        "/home/me/other.log is a picture, not a log. Name the"
                                                + " format with --as. Open the log itself.",
                                        "first\nsecond");
                            }
                            return Logs.shop();
                        });
        LogTab shop = broken.open(SHOP);
        LogTab other = broken.open(OTHER);

        Failure failure = Objects.requireNonNull(other.failureProperty().get());
        assertThat(failure.title()).isEqualTo("other.log is a picture, not a log");
        assertThat(failure.why()).isEqualTo("Open the log itself.");
        assertThat(failure.firstLines()).containsExactly("first", "second");
        assertThat(shop.logProperty().get()).isNotNull();
    }

    @Test
    void aFileWithoutStatementsSaysSo() {
        LogTab tab = window((_, _, _) -> Logs.empty()).open(SHOP);

        assertThat(Objects.requireNonNull(tab.failureProperty().get()).title())
                .isEqualTo("No SQL statements found in shop.log");
    }

    @Test
    void ourOwnFaultIsShownInTheTabToo() {
        LogTab tab =
                window(
                                (_, _, _) -> {
                                    throw new IllegalStateException("unexpected");
                                })
                        .open(SHOP);

        assertThat(Objects.requireNonNull(tab.failureProperty().get()).title())
                .isEqualTo("shop.log could not be read");
    }

    @Test
    void twoLogsCanBeComparedAndSwapped() {
        LogTab shop = window.open(SHOP);
        CompareTab compared = window.compareWith(shop, OTHER);
        assertThat(compared.unready()).isNull();
        assertThat(compared.titleProperty().get()).isEqualTo("shop.log and other.log");

        window.swap(compared);

        assertThat(window.currentProperty().get())
                .isInstanceOfSatisfying(
                        CompareTab.class, swapped -> assertThat(swapped.after()).isSameAs(shop));
    }

    @Test
    void tabsGoRound() {
        LogTab shop = window.open(SHOP);
        LogTab other = window.open(OTHER);

        window.nextTab(1);
        assertThat(window.currentProperty().get()).isEqualTo(shop);
        window.nextTab(-1);
        assertThat(window.currentProperty().get()).isEqualTo(other);
    }

    @Test
    void theHeadlineSaysWhatCanBeSavedAndHowTheLogWasRead() {
        HeadlineViewModel headline = HeadlineViewModel.of(Logs.shop());

        assertThat(headline.before()).isEqualTo("141");
        assertThat(headline.after()).isEqualTo("63");
        assertThat(headline.first()).isEqualTo("2 findings");
        assertThat(headline.second()).startsWith("saves at most 20.0 ms of");
        assertThat(headline.coverage()).isEqualTo("all 141 lines read");
        assertThat(HeadlineViewModel.of(Logs.clean()).after()).isEmpty();
    }

    @Test
    void theCoverageAlwaysEndsWithWhatWasNotUnderstood() {
        ReadAsViewModel read = ReadAsViewModel.of(Logs.shop()).getFirst();

        assertThat(read.title()).isEqualTo("Read as: Django, console log");
        assertThat(read.parts().getLast().name()).isEqualTo("Not understood");
        assertThat(read.parts().getLast().done()).isEqualTo("nothing was left over");
    }

    @Test
    void theStatusBarSaysWhatIsSelected() {
        LogTab tab = window.open(SHOP);
        assertThat(StatusText.of(tab)).hasSize(1);

        tab.selection().select(new org.querygram.app.log.Selected.OfRow(1));

        assertThat(StatusText.of(tab)).contains("Selected: 1 statement");
    }

    @Test
    void theComparisonOfTheLogInFrontIsFoundAgain() {
        LogTab shop = window.open(SHOP);
        assertThat(window.showComparison()).isFalse();
        CompareTab pair = window.compareWith(shop, OTHER);

        window.currentProperty().set(shop);
        assertThat(window.showComparison()).isTrue();

        assertThat(window.currentProperty().get()).isSameAs(pair);
        assertThat(window.tabs()).hasSize(2);
    }
}
