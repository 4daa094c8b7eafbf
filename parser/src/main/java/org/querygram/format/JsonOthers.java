package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;

import java.util.ArrayDeque;
import java.util.Deque;

/// Objects and lines of an enveloped log that hold no line of the log inside it, kept until their
/// turn comes.
final class JsonOthers {

    private record Other(
            boolean unknown, int from, int to, long line, int lines, @Nullable String problem) {}

    private final Deque<Other> waiting = new ArrayDeque<>();

    /// Adds what starts where the rows stand.
    void add(boolean unknown, JsonRows rows, int to, @Nullable String problem) {
        int lines = 1 + rows.linesUpTo(to);
        waiting.add(new Other(unknown, rows.at, to, rows.line, lines, problem));
    }

    /// Pushes those that start before a position of the block.
    void push(int position, Entry entry, EntrySink sink) {
        while (!waiting.isEmpty() && waiting.peek().from() < position) {
            Other other = waiting.remove();
            entry.clear(other.unknown() ? EntryKind.UNKNOWN : EntryKind.OTHER);
            entry.from = other.from();
            entry.to = other.to();
            entry.line = other.line();
            entry.lines = other.lines();
            entry.problem = other.problem();
            sink.accept(entry);
        }
    }
}
