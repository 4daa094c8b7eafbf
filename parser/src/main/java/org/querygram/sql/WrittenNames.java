package org.querygram.sql;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// How one statement writes the names of its tables and columns: case, quotes and schema, so that
/// code made from it meets the same things in the same database.
public final class WrittenNames {

    /// A statement says its names early; a very long one is not read to its end.
    private static final int TOKENS = 4000;

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> tables = new HashMap<>();
    private boolean backticks;

    private WrittenNames() {}

    /// Of a statement as the log has it, not normalized.
    public static WrittenNames of(String sql) {
        WrittenNames written = new WrittenNames();
        TextLexer lexer = new TextLexer(sql);
        String before = "";
        String qualifier = "";
        String qualifierName = "";
        for (int i = 0; i < TOKENS && lexer.next(); i++) {
            if (isName(lexer)) {
                String text = lexer.text();
                String name = ShapeTokens.name(text);
                written.names.putIfAbsent(name, text);
                written.backticks |= text.startsWith("`");
                if (before.equals(".")) {
                    written.tables.putIfAbsent(qualifierName + "." + name, qualifier + "." + text);
                }
                qualifier = text;
                qualifierName = name;
            }
            before = lexer.kind() == Lexeme.DOT ? "." : "";
        }
        return written;
    }

    /// The table with its schema, as written; null if the statement has no such name.
    public @Nullable String table(TableUse table) {
        return table.schema() == null
                ? names.get(table.name())
                : tables.get(table.schema() + "." + table.name());
    }

    /// A name as written, without what stands before its dot; null if the statement has none such.
    public @Nullable String name(String name) {
        return names.get(name);
    }

    /// True where names stand in backticks, as MySQL has them: double quotes make strings there.
    public boolean hasBackticks() {
        return backticks;
    }

    private static boolean isName(TextLexer lexer) {
        return Lexeme.isName(lexer.kind()) && !lexer.keyword().reserved;
    }

    /// A piece of the statement's normalized text with its names as they are written.
    public String respell(String normalized) {
        StringBuilder text = new StringBuilder(normalized.length() + 16);
        TextLexer lexer = new TextLexer(normalized);
        int done = 0;
        while (lexer.next()) {
            String name = isName(lexer) ? names.get(ShapeTokens.name(lexer.text())) : null;
            if (name != null) {
                text.append(normalized, done, lexer.from()).append(name);
                done = lexer.to();
            }
        }
        return text.append(normalized, done, normalized.length()).toString();
    }
}
