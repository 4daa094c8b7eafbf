package org.querygram.sql;

import java.nio.charset.StandardCharsets;

/// Reads one SQL text once and tells what a log analysis needs of it: fingerprint, kind, the values
/// that find rows, the length of its longest list.
///
/// Two texts have the same fingerprint when they are the same statement with other values,
/// whichever tool logged them; docs and tests list what is folded. The text may be cut off anywhere
/// and may be anything at all: reading never throws and takes time linear in its length. The
/// statement of the last [#scan(byte[], int, int)] is what all other methods speak of; its bytes
/// must not change until then.
///
/// One instance serves one thread and is used over and over: it allocates nothing once it has grown
/// to the statements at hand, [#normalized()] and [#keyColumnName(int)] excepted. It keeps at most
/// 65,536 folded tokens, some 2 MB; tokens beyond enter the fingerprint but no longer fold lists.
public final class StatementScanner implements ScannedStatement {

    private final StatementFolder folder = new StatementFolder();
    private final KeyCollector keys = new KeyCollector();
    private byte[] text = Cursor.NOTHING;
    private boolean keysCollected;
    private long fingerprint;

    /// Reads `text[from, to)`, UTF-8 or any other superset of ASCII.
    public StatementScanner scan(byte[] text, int from, int to) {
        this.text = text;
        folder.fold(text, from, to);
        fingerprint = folder.out.fingerprint();
        keysCollected = false;
        return this;
    }

    /// Reads a text that is at hand as a String; for tests and single statements.
    public StatementScanner scan(String sql) {
        byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
        return scan(bytes, 0, bytes.length);
    }

    @Override
    public long fingerprint() {
        return fingerprint;
    }

    @Override
    public long literalHash() {
        return folder.literals;
    }

    /// The kind of the (first) statement.
    public StatementKind kind() {
        return folder.kinds.kind();
    }

    /// Whether the statement serves the connection and not the program: transaction control,
    /// settings, pings (`SELECT 1`, `SELECT version()`, nothing but a comment), a driver's set-up,
    /// look-ups in the catalogue.
    public boolean housekeeping() {
        return Housekeeping.test(kind(), folder.kinds.verb(), folder.out, text);
    }

    @Override
    public int listLength() {
        return folder.lists.longest;
    }

    @Override
    public int parameterCount() {
        return folder.lexer.parameters;
    }

    @Override
    public int keyCount() {
        return keys().count;
    }

    /// [SqlHash#name] of the key's column, without table and quotes.
    public int keyColumn(int key) {
        return keys().columnHash(key);
    }

    @Override
    public int keyValue(int key) {
        return folder.out.valueHash(keys().value(key));
    }

    @Override
    public int keyParameter(int key) {
        return folder.out.parameter(keys().value(key));
    }

    /// Whether the key is the first item of a list.
    public boolean keyIsList(int key) {
        return keys().isList(key);
    }

    /// The column's name without quotes, unquoted names in lower case. Allocates: for the first
    /// sighting of a fingerprint only.
    public String keyColumnName(int key) {
        int column = keys().column(key);
        int from = folder.out.froms[column];
        int to = folder.out.tos[column];
        boolean quoted = !SqlBytes.isWordPart(text[from]);
        byte[] name = new byte[quoted ? to - from - 2 : to - from];
        for (int i = 0; i < name.length; i++) {
            name[i] = quoted ? text[from + 1 + i] : (byte) SqlBytes.lower(text[from + i]);
        }
        return new String(name, StandardCharsets.UTF_8);
    }

    /// The statement with `?` for every value, made to be read and compared. Allocates: for the
    /// first sighting of a fingerprint only.
    public String normalized() {
        return NormalizedWriter.write(folder.out, text);
    }

    @Override
    public boolean cutOff() {
        return folder.lexer.isCut() || folder.lists.depth > 0;
    }

    @Override
    public StatementScanner details() {
        return this;
    }

    /// What the values of the statement were, for who wants to know it again.
    ValueTrail trail() {
        return folder.trail;
    }

    /// Where the value of a key begins in the text.
    int keyPlace(int key) {
        return folder.out.froms[keys().value(key)];
    }

    private KeyCollector keys() {
        if (!keysCollected) {
            keys.collect(folder.out, text, kind());
            keysCollected = true;
        }
        return keys;
    }
}
