package org.querygram.sql;

import org.jspecify.annotations.Nullable;

/// Reads SQL texts like `StatementScanner`, and knows a text again that it read before, values
/// apart: programs send few texts over and over, and comparing bytes is some ten times as fast as
/// cutting them into tokens. What it tells is the same.
///
/// One instance serves one thread. It remembers texts of up to 4 KB, 4 MB of them altogether.
public final class RememberingScanner extends KeptStatement {

    private static final int LONGEST = 4096;
    private static final int RECENT = 4096;

    /// Ways to write one statement that are worth their room; a comment may differ each time.
    private static final int MOST_TEXTS = 100;

    private final StatementScanner scanner = new StatementScanner();
    private final TextTree tree = new TextTree();
    private final long[] seen = new long[RECENT];
    private final byte[] texts = new byte[RECENT];
    private boolean scanned;

    /// Reads `bytes[start, end)`, UTF-8 or any other superset of ASCII; the bytes must stay as they
    /// are while this statement is asked about.
    public RememberingScanner scan(byte[] bytes, int start, int end) {
        text = bytes;
        from = start;
        to = end;
        @Nullable KnownStatement known =
                end - start <= LONGEST ? tree.find(bytes, start, end) : null;
        scanned = known == null;
        if (known != null) {
            take(known);
        } else {
            keep(scanner.scan(bytes, start, end));
            remember();
        }
        return this;
    }

    private void take(KnownStatement known) {
        fingerprint = known.fingerprint;
        literals = known.literalHash(tree.values);
        parameters = known.parameters;
        listLength = known.listLength;
        cut = false;
        keys = known.keys;
        for (int key = 0; key < keys; key++) {
            keyValues[key] = known.keyValue(key, tree.values);
            keyParameters[key] = known.keyParameters[key];
        }
    }

    /// A statement is remembered from its second time on: most logs have many that come once.
    private void remember() {
        int slot = (int) fingerprint & (RECENT - 1);
        if (seen[slot] != fingerprint) {
            seen[slot] = fingerprint;
            texts[slot] = 0;
        } else if (texts[slot] < MOST_TEXTS && to - from <= LONGEST && !tree.isFull()) {
            texts[slot]++;
            KnownStatement known = KnownStatement.of(scanner);
            if (known != null) {
                tree.add(text, from, to, scanner.trail(), known);
            }
        }
    }

    /// What the texts remembered take, about.
    int bytes() {
        return tree.bytes();
    }

    @Override
    public StatementScanner details() {
        if (!scanned) {
            scanner.scan(text, from, to);
            scanned = true;
        }
        return scanner;
    }
}
