package org.querygram.filter;

/// A name to look for: itself, or a pattern in which `*` stands for any characters and `?` for one.
/// Upper and lower case differ, as they do to PostgreSQL.
record NamePattern(String pattern) {

    boolean fits(String name) {
        return fits(pattern, name);
    }

    /// Goes back to the last star only: at most pattern times name steps.
    static boolean fits(String pattern, String name) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (in < name.length()) {
            char wanted = at < pattern.length() ? pattern.charAt(at) : '\0';
            if (wanted == '*') {
                star = at++;
                resume = in;
            } else if (at < pattern.length() && (wanted == '?' || wanted == name.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
