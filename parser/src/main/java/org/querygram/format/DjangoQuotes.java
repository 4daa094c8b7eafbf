package org.querygram.format;

/// Knows whether the SQL of a statement that is still being read has closed its quotes. Reads
/// each byte once, however many lines the statement has: a log of a single endless literal must
/// not take quadratic time.
final class DjangoQuotes {

    /// Looking back means to read from the start again; text that asks for it more often is no
    /// log.
    private static final int MOST_RETURNS = 16;

    private final byte[] b;
    private int from;
    private int at;
    private byte quote;
    private int returns;

    DjangoQuotes(byte[] b) {
        this.b = b;
    }

    /// Begins with a statement's text.
    void begin(int textFrom) {
        from = textFrom;
        returns = 0;
        restart();
    }

    /// Whether no quote is open at `to`.
    boolean closedAt(int to) {
        if (to < at) {
            if (++returns > MOST_RETURNS) {
                return false;
            }
            restart();
        }
        for (; at < to; at++) {
            byte c = b[at];
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            }
        }
        return quote == 0;
    }

    private void restart() {
        at = from;
        quote = 0;
    }
}
