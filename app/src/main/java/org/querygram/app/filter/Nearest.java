package org.querygram.app.filter;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// The name that somebody may have meant.
final class Nearest {

    private static final int MOST_EDITS = 3;

    private Nearest() {}

    /// ` Did you mean table:?`, or nothing where nothing is near.
    ///
    /// @param behind what stands behind the name
    static String sentence(String given, Collection<String> known, String behind) {
        String near = of(given, known);
        return near == null ? "" : " Did you mean " + near + behind + "?";
    }

    /// Null where nothing is near. Who wrote a name that there is did not mean another one.
    static @Nullable String of(String given, Collection<String> known) {
        String wanted = given.toLowerCase(Locale.ROOT);
        if (known.contains(wanted)) {
            return null;
        }
        return known.stream()
                .filter(name -> distance(wanted, name) <= allowed(name))
                .min(
                        Comparator.comparingInt((String name) -> distance(wanted, name))
                                .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    private static int allowed(String name) {
        return Math.min(MOST_EDITS, Math.max(1, name.length() / 3));
    }

    /// Letters to insert, leave out or change, and neighbours to swap.
    private static int distance(String a, String other) {
        String b = other.toLowerCase(Locale.ROOT);
        int[] twoAbove = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int best =
                        Math.min(above[j - 1] + (same ? 0 : 1), 1 + Math.min(above[j], row[j - 1]));
                boolean swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                row[j] = swapped ? Math.min(best, twoAbove[j - 2] + 1) : best;
            }
            int[] free = twoAbove;
            twoAbove = above;
            above = row;
            row = free;
        }
        return above[b.length()];
    }
}
