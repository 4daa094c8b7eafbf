package org.querygram.app.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FiguresTest {

    private final Figures fine = new Figures(false);
    private final Figures whole = new Figures(true);

    @Test
    void unknownIsNotZero() {
        assertThat(fine.duration(-1)).isEqualTo("–");
        assertThat(fine.duration(0)).isEqualTo("0 ms");
    }

    @Test
    void threeDigitsAreEnough() {
        assertThat(fine.duration(3_912_000)).isEqualTo("3.91 ms");
        assertThat(fine.duration(44_000_000)).isEqualTo("44 ms");
        assertThat(fine.duration(1_210_000_000L)).isEqualTo("1.21 s");
        assertThat(fine.duration(10_500_000_000L)).isEqualTo("10.5 s");
        assertThat(fine.duration(999_700_000)).isEqualTo("1.00 s");
        assertThat(fine.duration(7_000)).isEqualTo("0.007 ms");
    }

    @Test
    void longTimesAreMinutesAndHours() {
        assertThat(fine.duration(125_000_000_000L)).isEqualTo("2 min 5 s");
        assertThat(fine.duration(36_000_000_000_000L)).isEqualTo("10 h 0 min");
    }

    @Test
    void aLogOfWholeMillisecondsShowsNothingFiner() {
        assertThat(whole.duration(44_000_000)).isEqualTo("44 ms");
        assertThat(whole.duration(0)).isEqualTo("under 1 ms");
    }

    @Test
    void percentsAreNeverAllForLessThanAll() {
        assertThat(Figures.percent(2_795, 2_796)).isEqualTo("99.9 %");
        assertThat(Figures.percent(2_796, 2_796)).isEqualTo("100 %");
        assertThat(Figures.percent(1, 2_796)).isEqualTo("under 1 %");
        assertThat(Figures.percent(0, 0)).isEqualTo("–");
    }

    @Test
    void bytesHaveUnitsOfAThousand() {
        assertThat(Figures.bytes(0)).isEqualTo("0 bytes");
        assertThat(Figures.bytes(434_100)).isEqualTo("434 KB");
        assertThat(Figures.bytes(999_950)).isEqualTo("1.00 MB");
    }

    @Test
    void wordsFollowTheirNumber() {
        assertThat(Figures.count(1, "statement")).isEqualTo("1 statement");
        assertThat(Figures.count(1_243, "statement")).isEqualTo("1,243 statements");
        assertThat(Figures.count(2, "other entry")).isEqualTo("2 other entries");
        assertThat(Figures.count(2, "query class")).isEqualTo("2 query classes");
    }
}
