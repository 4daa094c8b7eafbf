package org.querygram.detect;

import java.util.ArrayList;
import java.util.List;

/// Breaks lines of example code that are too long to be read beside other text.
final class CodeLines {

    /// As many characters as a window of common width shows.
    private static final int WIDEST = 96;

    private static final int MOST = 8;

    private static final String[] BREAKS = {
        ", ", " and ", " AND ", " | ", " or ", " OR ", " JOIN "
    };

    private CodeLines() {}

    /// A sentence, a blank line and code; the code's lines broken behind commas and before `and`
    /// and `or`, unless that makes too many of them.
    static String wrapped(String advice) {
        int code = advice.indexOf("\n\n");
        if (code < 0) {
            return advice;
        }
        List<String> lines = new ArrayList<>();
        advice.substring(code + 2).lines().forEach(line -> wrap(line, lines));
        return lines.size() > MOST
                ? advice
                : advice.substring(0, code + 2) + String.join("\n", lines);
    }

    private static void wrap(String line, List<String> lines) {
        String rest = line;
        String indent = " ".repeat(line.length() - line.stripLeading().length() + 4);
        int at = rest.length() <= WIDEST ? -1 : lastBreak(rest);
        while (at > indent.length()) {
            lines.add(rest.substring(0, at).stripTrailing());
            rest = indent + rest.substring(at).stripLeading();
            at = rest.length() <= WIDEST ? -1 : lastBreak(rest);
        }
        lines.add(rest);
    }

    /// Where the next line begins; -1 if the line has no place to break it.
    private static int lastBreak(String line) {
        int best = -1;
        for (String stop : BREAKS) {
            int at = line.lastIndexOf(stop, WIDEST - stop.length());
            best = Math.max(best, at < 0 ? -1 : stop.equals(", ") ? at + 2 : at);
        }
        return best;
    }
}
