package org.querygram.format;

/// What a log puts into the text of a statement that the client did not send.
public enum TextCleanup {
    NONE,
    /// PostgreSQL writes each line break inside a message as line break and TAB (elog.c,
    /// append_with_tabs).
    TAB_AFTER_LINE_BREAK,
    /// Terminal colours (Hibernate's highlight_sql, django-extensions).
    ANSI_COLOURS
}
