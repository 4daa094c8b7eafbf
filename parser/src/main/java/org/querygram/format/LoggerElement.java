package org.querygram.format;

/// One piece of what a logging framework's layout prints before (or after) the logger's name.
///
/// @param literal the byte itself for `LITERAL`, the opening bracket for `BRACKET`, else 0
record LoggerElement(Kind kind, byte literal) {

    enum Kind {
        TIME,
        LEVEL,
        /// One or more blanks or tabs: layouts pad, so their number says nothing.
        BLANKS,
        LITERAL,
        WORD,
        NUMBER,
        /// Anything between brackets, the brackets included.
        BRACKET,
        /// The logger's name: what stands where the learnt lines had the name that they were known
        /// by.
        LOGGER
    }

    static LoggerElement of(Kind kind) {
        return new LoggerElement(kind, (byte) 0);
    }
}
