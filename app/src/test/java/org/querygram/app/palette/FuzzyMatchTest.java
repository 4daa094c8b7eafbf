package org.querygram.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;

import java.util.Objects;

class FuzzyMatchTest {

    private static int score(String typed, String title) {
        return Objects.requireNonNull(FuzzyMatch.of(typed, title), title).score();
    }

    @Test
    void lettersInAnotherOrderDoNotMatch() {
        assertThat(FuzzyMatch.of("gO", "Open log…")).isNull();
    }

    @Test
    void everyWordMustBeFound() {
        assertThat(FuzzyMatch.of("open tab", "Open log…")).isNull();
        assertThat(FuzzyMatch.of("tab open", "Open closed tab again")).isNotNull();
    }

    @Test
    void nothingTypedMatchesEverything() {
        assertThat(FuzzyMatch.of("  ", "Open log…")).isNotNull();
    }

    @Test
    void theLettersThatWereTypedAreMarked() {
        FuzzyMatch match = Objects.requireNonNull(FuzzyMatch.of("ct", "Close tab"));

        assertThat(match.letters().stream()).containsExactly(0, 6);
    }

    @Test
    void aWordFitsBetterThanItsLettersHereAndThere() {
        assertThat(score("swap", "Swap before and after"))
                .isGreaterThan(score("swap", "Show wide apps"));
    }

    @Test
    void initialsFitBetterThanLettersInsideOfWords() {
        assertThat(score("nt", "Next tab")).isGreaterThan(score("nt", "Find next statement"));
    }

    @Property
    void aPartOfATitleAlwaysMatches(
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String title,
            @ForAll int from,
            @ForAll int to) {
        int first = Math.floorMod(from, title.length());
        int last = first + Math.floorMod(to, title.length() - first);

        assertThat(FuzzyMatch.of(title.substring(first, last), title)).isNotNull();
    }
}
