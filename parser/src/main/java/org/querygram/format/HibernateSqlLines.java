package org.querygram.format;

/// Decides for a line that begins no record whether it goes on with the statement above: inside a
/// literal, a comment or brackets it does; indented it does (`format_sql` indents by four blanks
/// and more); else when it reads like SQL. A line that a program printed between two records does
/// not.
final class HibernateSqlLines {

    private final byte[] b;
    private int from;
    private int at;
    private byte quote;
    private int depth;
    private boolean comment;

    HibernateSqlLines(byte[] b) {
        this.b = b;
    }

    /// Begins with a statement's text.
    void begin(int textFrom) {
        from = textFrom;
        at = textFrom;
        quote = 0;
        depth = 0;
        comment = false;
    }

    /// @param end of the line before, without its line end
    boolean goesOn(int end, int lineFrom, int lineTo) {
        read(end);
        if (quote != 0 || comment || LoggerBytes.isEmptyLine(b, lineFrom, lineTo)) {
            return true;
        }
        if (LoggerLines.isJavaTrace(b, lineFrom, lineTo)) {
            return false;
        }
        return LoggerBytes.isBlank(b[lineFrom])
                || depth > 0
                || LoggerSql.goesOn(b, lineFrom, lineTo)
                || LoggerSql.wantsMore(b, from, end);
    }

    private void read(int end) {
        while (at < end) {
            if (comment) {
                comment = !(b[at] == '*' && at + 1 < end && b[at + 1] == '/');
                at += comment ? 1 : 2;
            } else if (quote != 0) {
                quote = b[at] == quote ? 0 : quote;
                at++;
            } else {
                at = plain(at, end);
                if (at < end) {
                    outside(end);
                }
            }
        }
    }

    /// Behind letters, digits and blanks, which mean nothing here.
    private int plain(int start, int end) {
        int i = start;
        while (i < end && (b[i] > '/' && b[i] != '`' || b[i] == ' ')) {
            i++;
        }
        return i;
    }

    private void outside(int end) {
        byte c = b[at];
        if (c == '\'' || c == '"' || c == '`') {
            quote = c;
        } else if (c == '(') {
            depth++;
        } else if (c == ')') {
            depth--;
        } else if (c == '/' && at + 1 < end && b[at + 1] == '*') {
            comment = true;
            at++;
        } else if (c == '-' && at + 1 < end && b[at + 1] == '-') {
            at = LoggerBytes.lineFeed(b, at, end);
            return;
        }
        at++;
    }
}
