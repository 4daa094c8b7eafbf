package org.querygram.detect;

/// What to change, in three dialects; each a sentence or two, then a blank line and code of at most
/// 8 lines.
///
/// @param caveat what the change costs or skips (signals, memory, races), one or two sentences; may
/// be empty
public record Advice(String django, String hibernate, String sql, String caveat) {

    public Advice {
        django = CodeLines.wrapped(django);
        hibernate = CodeLines.wrapped(hibernate);
        sql = CodeLines.wrapped(sql);
    }
}
