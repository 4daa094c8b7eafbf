package org.querygram.source;

import java.nio.file.Path;
import java.util.Comparator;

/// Names as people sort them: numbers by their size, so that `app.log.10` comes after `app.log.9`.
public final class NaturalOrder {

    public static final Comparator<String> NAMES = NaturalOrder::compare;

    static final Comparator<Path> PATHS = Comparator.comparing(Path::toString, NAMES);

    private NaturalOrder() {}

    private static int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int endOne = digitsEnd(one, i);
            int endOther = digitsEnd(other, j);
            if (endOne > i && endOther > j) {
                int order = compareNumbers(one.substring(i, endOne), other.substring(j, endOther));
                if (order != 0) {
                    return order;
                }
                i = endOne;
                j = endOther;
            } else if (one.charAt(i) != other.charAt(j)) {
                return Character.compare(one.charAt(i), other.charAt(j));
            } else {
                i++;
                j++;
            }
        }
        int rest = Integer.compare(one.length() - i, other.length() - j);
        return rest != 0 ? rest : one.compareTo(other);
    }

    private static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /// Digits of any length; zeros in front do not count.
    private static int compareNumbers(String one, String other) {
        String a = withoutZeros(one);
        String b = withoutZeros(other);
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private static String withoutZeros(String digits) {
        int at = 0;
        while (at < digits.length() - 1 && digits.charAt(at) == '0') {
            at++;
        }
        return digits.substring(at);
    }
}
