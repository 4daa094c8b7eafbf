package org.querygram.app.cli;

import java.util.Collection;
import java.util.Comparator;

/// What somebody may have meant.
final class Suggestion {

    private static final int MOST_EDITS = 3;

    private Suggestion() {}

    /// " Did you mean n-plus-one?", or "" where nothing is near.
    static String of(String given, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(id -> distance(given, id)))
                .filter(id -> distance(given, id) <= Math.min(MOST_EDITS, id.length() / 2))
                .map(" Did you mean %s?"::formatted)
                .orElse("");
    }

    /// Letters to insert, leave out or change.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
