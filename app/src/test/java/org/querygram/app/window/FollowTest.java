package org.querygram.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.querygram.app.job.DirectRunner;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.read.ReadOptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;

/// A log that grows while its tab is open: real files, no toolkit, and time that passes when the
/// test says so.
class FollowTest {

    @TempDir Path folder;

    private final DirectRunner runner = new DirectRunner();
    private final WindowViewModel window =
            new WindowViewModel(
                    RealLogs::read, RealLogs::compare, runner, ReadOptions::defaults, (_, _) -> {});
    private Path file;
    private LogTab tab;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("growing.log");
        write(0, 30);
        tab = window.open(List.of(file));
    }

    /// A list of books, then the publisher of each.
    private void write(int from, int to) throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = from; i < to; i++) {
            String sql =
                    i == 0
                            ? "SELECT id, publisher_id FROM books ORDER BY title LIMIT 30"
                            : "SELECT id, name FROM publishers WHERE id = " + (9_000 + i);
            log.append(
                    "2024-03-01 10:00:00.%03d UTC [4711] LOG:  duration: 0.250 ms  statement: %s%n"
                            .formatted(i, sql));
        }
        Files.writeString(file, log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private OpenLog shown() {
        return Objects.requireNonNull(tab.logProperty().get());
    }

    @Test
    void nobodyLooksUntilFollowingIsSwitchedOn() throws IOException {
        write(30, 40);

        assertThat(tab.followsProperty().get()).isFalse();
        assertThat(runner.isWaiting()).isFalse();
        assertThat(shown().workload().size()).isEqualTo(30);
    }

    @Test
    void whatWasWrittenMeanwhileIsShownAtOnceAndWhatComesLaterWhenItComes() throws IOException {
        write(30, 40);
        tab.follow(true);
        assertThat(shown().workload().size()).isEqualTo(40);

        write(40, 55);
        runner.letTimePass();

        assertThat(shown().workload().size()).isEqualTo(55);
        assertThat(tab.noticeProperty().get()).isNull();
    }

    @Test
    void aLogThatRestsIsNotReadAgain() {
        tab.follow(true);
        OpenLog before = shown();

        runner.letTimePass();
        runner.letTimePass();

        assertThat(shown()).isSameAs(before);
    }

    @Test
    void pageAndSelectionStay() throws IOException {
        tab.follow(true);
        var finding = shown().analysis().causes().getFirst().whole();
        tab.selection().select(new Selected.OfFinding(finding));
        tab.pageProperty().set(Page.READ_AS);

        write(30, 45);
        runner.letTimePass();

        assertThat(tab.pageProperty().get()).isEqualTo(Page.READ_AS);
        assertThat(tab.selection().get())
                .isInstanceOfSatisfying(
                        Selected.OfFinding.class,
                        now -> {
                            assertThat(now.finding().id()).isEqualTo(finding.id());
                            assertThat(now.rows()).hasSizeGreaterThan(finding.rows().length);
                        });
    }

    @Test
    void aLoopThatGrewIsSelectedAgain() throws IOException {
        tab.follow(true);
        var loop = shown().analysis().trees().getFirst().nodes().getLast();
        tab.selection().select(new Selected.OfNode(0, loop));

        write(30, 45);
        runner.letTimePass();

        assertThat(tab.selection().get().rows()).hasSize(loop.count() + 15);
    }

    @Test
    void aLogThatBeganAnewSaysSoAndGivesUpASelectionOfWhatIsGone() throws IOException {
        tab.follow(true);
        tab.selection().select(new Selected.OfRow(20));

        Files.writeString(file, "");
        write(40, 45);
        runner.letTimePass();

        assertThat(shown().workload().size()).isEqualTo(5);
        assertThat(tab.selection().isEmpty()).isTrue();
        assertThat(Objects.requireNonNull(tab.noticeProperty().get()).text())
                .contains("was cut off");
    }

    @Test
    void aLogThatIsGoneForAMomentStaysOnTheScreenAndIsReadWhenItComesBack() throws IOException {
        tab.follow(true);

        Files.delete(file);
        runner.letTimePass();
        assertThat(shown().workload().size()).isEqualTo(30);
        assertThat(Objects.requireNonNull(tab.noticeProperty().get()).text()).contains("is gone");

        write(0, 12);
        runner.letTimePass();
        assertThat(shown().workload().size()).isEqualTo(12);
    }

    @Test
    void closingTheTabEndsIt() throws IOException {
        tab.follow(true);
        OpenLog before = shown();

        window.close(tab);
        write(30, 40);
        runner.letTimePass();

        assertThat(tab.followsProperty().get()).isFalse();
        assertThat(runner.isWaiting()).isFalse();
        assertThat(tab.logProperty().get()).isSameAs(before);
    }

    @Test
    void readingDifferentlyGoesOnFollowing() throws IOException {
        tab.follow(true);
        tab.readAs(ReadOptions.defaults());

        write(30, 33);
        runner.letTimePass();

        assertThat(tab.followsProperty().get()).isTrue();
        assertThat(shown().workload().size()).isEqualTo(33);
    }

    @Test
    void aLogThatCannotBeReadIsNotFollowed() {
        LogTab missing = window.open(List.of(folder.resolve("missing.log")));

        missing.follow(true);

        assertThat(missing.followsProperty().get()).isFalse();
        assertThat(runner.isWaiting()).isFalse();
    }
}
