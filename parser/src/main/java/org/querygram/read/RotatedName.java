package org.querygram.read;

import org.querygram.source.NaturalOrder;

import java.util.Comparator;

/// The name of a log as a member of a rotated set.
///
/// Names of one set differ in their numbers alone, and perhaps in how they are packed:
/// `app.log.2.gz`, `app.log.1`, `app.log` (logrotate: the number grows with age),
/// `app.log-20261120`, `app.log.2026-11-20` (the date grows towards now),
/// `postgresql-2026-11-20_000000.log` (PostgreSQL's `log_filename`). The one without a number is
/// the newest.
record RotatedName(String set, String name) {

    /// Oldest first.
    static final Comparator<RotatedName> OLDEST_FIRST = RotatedName::compare;

    /// A number of so many digits is a date; logrotate's own count from 1.
    private static final int DATE_DIGITS = 5;

    private static final String[] PACKED = {".gz", ".bz2", ".xz", ".zst", ".lz4", ".Z", ".zip"};

    /// @param path with its folders: two servers' logs may have the same name
    static RotatedName of(String path) {
        String name = path;
        for (String ending : PACKED) {
            if (name.endsWith(ending)) {
                name = name.substring(0, name.length() - ending.length());
            }
        }
        int file = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
        StringBuilder set = new StringBuilder(name.substring(0, file));
        for (int i = file; i < name.length(); i++) {
            if (!isNumber(name.charAt(i))) {
                set.append(name.charAt(i));
            }
        }
        // "app.log.1" and "app.log" are of one set, and so are "app.log-20261120" and "app.log".
        while (set.length() > file && "._-".indexOf(set.charAt(set.length() - 1)) >= 0) {
            set.setLength(set.length() - 1);
        }
        return new RotatedName(withoutDoubled(set.toString()), name);
    }

    /// "app.1.log" leaves "app..log" without its number.
    private static String withoutDoubled(String set) {
        StringBuilder kept = new StringBuilder(set.length());
        for (int i = 0; i < set.length(); i++) {
            char c = set.charAt(i);
            boolean separator = "._-".indexOf(c) >= 0;
            int last = kept.length() - 1;
            if (!separator || last < 0 || "._-".indexOf(kept.charAt(last)) < 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean isNumber(char c) {
        return c >= '0' && c <= '9';
    }

    private static int compare(RotatedName one, RotatedName other) {
        boolean current = one.hasNumber();
        if (current != other.hasNumber()) {
            return current ? -1 : 1;
        }
        int order = NaturalOrder.NAMES.compare(one.name, other.name);
        return one.isDated() || other.isDated() ? order : -order;
    }

    private boolean hasNumber() {
        return name.length() > set.length() && longestNumber() > 0;
    }

    private boolean isDated() {
        return longestNumber() >= DATE_DIGITS;
    }

    /// Digits of the longest number; the parts of a date with hyphens count as one.
    private int longestNumber() {
        int longest = 0;
        int digits = 0;
        int file = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
        for (int i = file; i < name.length(); i++) {
            char c = name.charAt(i);
            if (isNumber(c)) {
                longest = Math.max(longest, ++digits);
            } else if (c != '-' && c != '_') {
                digits = 0;
            }
        }
        return longest;
    }
}
