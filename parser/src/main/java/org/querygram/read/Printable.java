package org.querygram.read;

/// Text of a log made fit for messages: no control characters (a terminal would obey them), not too
/// long.
final class Printable {

    private Printable() {}

    static String of(String line, int characters) {
        int end = Math.min(line.length(), characters);
        StringBuilder shown = new StringBuilder(end + 1);
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            shown.append(Character.isISOControl(c) && c != '\t' ? '\uFFFD' : c);
        }
        return line.length() > end ? shown.append('\u2026').toString() : shown.toString();
    }
}
