package org.querygram.loops;

import org.querygram.loops.Draft.Body;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// What was found in sequences seen before: the structure depends on the symbols, and on which of
/// the statements are tied.
final class KnownBodies {

    /// Symbols kept in all: 16 MB, and about as much again for what was found.
    private static final long MOST_SYMBOLS = 4_000_000;

    /// Hash and equality by content.
    private record Key(int[] symbols, boolean[] ties) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Arrays.equals(symbols, key.symbols)
                    && Arrays.equals(ties, key.ties);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(symbols);
        }
    }

    private final Map<Key, Body> bodies = new ConcurrentHashMap<>();
    private final AtomicLong kept = new AtomicLong();

    Body of(Sequence sequence) {
        Key key = new Key(sequence.symbol, sequence.ties.inside());
        Body known = bodies.get(key);
        if (known != null) {
            return known;
        }
        Body body = new SegmentFolder(sequence).fold();
        if (kept.addAndGet(sequence.length()) <= MOST_SYMBOLS) {
            bodies.put(key, body);
        }
        return body;
    }
}
