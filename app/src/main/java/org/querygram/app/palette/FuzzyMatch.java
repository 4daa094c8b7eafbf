package org.querygram.app.palette;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.Locale;

/// Where the letters that somebody typed stand in a title, and how well they fit.
///
/// @param score higher fits better; only for comparing
/// @param letters positions in the title that were typed
record FuzzyMatch(int score, BitSet letters) {

    private static final int START_OF_WORD = 12;
    private static final int NEXT_TO_LAST = 16;
    private static final int SKIPPED = -1;
    private static final int MOST_SKIPPED = 8;

    /// Every word that was typed must be found, each from left to right; capitals count for
    /// nothing.
    ///
    /// @return null when the title does not match
    static @Nullable FuzzyMatch of(String typed, String title) {
        BitSet letters = new BitSet();
        int score = 0;
        for (String word : typed.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            FuzzyMatch one = best(word, title.toLowerCase(Locale.ROOT));
            if (one == null) {
                return null;
            }
            score += one.score();
            letters.or(one.letters());
        }
        return new FuzzyMatch(score, letters);
    }

    /// Tries every place where the word could begin: titles are short.
    private static @Nullable FuzzyMatch best(String word, String title) {
        FuzzyMatch best = null;
        if (word.isEmpty()) {
            return new FuzzyMatch(0, new BitSet());
        }
        int start = title.indexOf(word.charAt(0));
        while (start >= 0) {
            FuzzyMatch one = from(word, title, start);
            if (one != null && (best == null || one.score() > best.score())) {
                best = one;
            }
            start = title.indexOf(word.charAt(0), start + 1);
        }
        return best;
    }

    private static @Nullable FuzzyMatch from(String word, String title, int start) {
        BitSet letters = new BitSet();
        int score = 0;
        int last = -1;
        for (int i = 0; i < word.length(); i++) {
            int at = i == 0 ? start : next(word.charAt(i), title, last + 1);
            if (at < 0) {
                return null;
            }
            boolean startsWord = at == 0 || !Character.isLetterOrDigit(title.charAt(at - 1));
            score += startsWord ? START_OF_WORD : 0;
            if (i > 0) {
                int skipped = at - last - 1;
                score += skipped == 0 ? NEXT_TO_LAST : SKIPPED * Math.min(MOST_SKIPPED, skipped);
            }
            letters.set(at);
            last = at;
        }
        // Of two that fit as well the one that begins earlier.
        return new FuzzyMatch(score * 4 - Math.min(start, 3), letters);
    }

    /// The next letter where it stands beside the last one, else at the start of a word, else
    /// anywhere.
    private static int next(char wanted, String title, int from) {
        if (from < title.length() && title.charAt(from) == wanted) {
            return from;
        }
        for (int at = title.indexOf(wanted, from); at >= 0; at = title.indexOf(wanted, at + 1)) {
            if (!Character.isLetterOrDigit(title.charAt(at - 1))) {
                return at;
            }
        }
        return title.indexOf(wanted, from);
    }
}
