package org.querygram.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private final Figures exact = new Figures(false);
    private final Figures rounded = new Figures(true);

    @ParameterizedTest
    @CsvSource({
        "-1, –",
        "0, 0.00 ms",
        "690000, 0.69 ms",
        "3910000, 3.91 ms",
        "44000000, 44.0 ms",
        "518000000, 518 ms",
        "1210000000, 1.21 s",
        "10480000000, 10.5 s",
        "123000000000, 123 s",
        "7200000000000, 120 min"
    })
    void threeDigitsOfATimeAreEnough(long nanos, String text) {
        assertThat(exact.time(nanos)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7",
                "99999 | 99,999",
                "410022 | 410 k",
                "999499 | 999 k",
                "999500 | 1.00 M",
                "2165525 | 2.17 M",
                "9995000 | 10.0 M",
                "41234567 | 41.2 M"
            })
    void countsBesideNamesNeedLittleRoom(long count, String text) {
        assertThat(Figures.brief(count)).isEqualTo(text);
    }

    @Test
    void aLogThatRoundsNeverShowsAZeroNobodyMeasured() {
        assertThat(rounded.time(0)).isEqualTo("under 1 ms");
        assertThat(rounded.time(5_000_000)).isEqualTo("5 ms");
        assertThat(rounded.time(-1)).isEqualTo("–");
    }

    @Test
    void sharesTooSmallToRoundAreSaidToBeSo() {
        assertThat(Figures.share(0.81)).isEqualTo("81 %");
        assertThat(Figures.share(0.0001)).isEqualTo("<1 %");
        assertThat(Figures.share(0)).isEqualTo("0 %");
        assertThat(Figures.share(Double.NaN)).isEqualTo("–");
    }

    @Test
    void countsHaveCommasAndTheRightEnding() {
        assertThat(Figures.counted(2_796, "statement")).isEqualTo("2,796 statements");
        assertThat(Figures.counted(1, "statement")).isEqualTo("1 statement");
        assertThat(Figures.roughly(30_700_000)).isEqualTo("30.7 million");
        assertThat(Figures.bytes(444_615)).isEqualTo("434 KB");
        assertThat(Figures.bytes(3)).isEqualTo("3 bytes");
    }
}
