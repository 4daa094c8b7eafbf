package org.querygram.read;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Coverage;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;
import org.querygram.entry.EntrySink;
import org.querygram.entry.LogClock;
import org.querygram.entry.ReadProblem;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Counts what becomes of every line on its way to the joiner.
final class CoverageCounter implements EntrySink {

    private static final int EXAMPLES = 10;
    private static final int EXAMPLE_CHARACTERS = 200;
    private static final int KEPT_PROBLEMS = 100;

    private final EntrySink next;
    private final @Nullable HiddenStatements hidden;
    private final List<Coverage.Example> examples = new ArrayList<>();
    private final List<ReadProblem> problems = new ArrayList<>();
    private long problemsTotal;
    private long entries;
    private long joined;
    private long continuationLines;
    private long unknownLines;
    private long lastTime = Entry.NO_TIME;
    private final ClockReader clock = new ClockReader();

    /// @param hidden looks for statements that the log leaves out; null for logs that leave out
    /// none
    CoverageCounter(EntrySink next, @Nullable HiddenStatements hidden) {
        this.next = next;
        this.hidden = hidden;
    }

    @Override
    public void accept(Entry entry) {
        if (entry.kind == EntryKind.UNKNOWN) {
            unknown(entry);
        } else if (entry.lines > 0) {
            entries++;
            joined += entry.kind.addsToAStatement() ? 1 : 0;
            continuationLines += entry.lines - 1;
            if (entry.timeMicros > lastTime) {
                lastTime = entry.timeMicros;
                clock.at(entry);
            }
        }
        HiddenStatements watch = hidden;
        if (watch != null) {
            watch.see(entry);
        }
        String problem = entry.problem;
        if (problem != null) {
            problemsTotal++;
            if (problems.size() < KEPT_PROBLEMS) {
                problems.add(new ReadProblem(entry.line, problem));
            }
        }
        next.accept(entry);
    }

    private void unknown(Entry entry) {
        unknownLines += entry.lines;
        if (examples.size() < EXAMPLES && entry.to > entry.from) {
            int length = Math.min(entry.to - entry.from, EXAMPLE_CHARACTERS * 4);
            String text = new String(entry.buffer, entry.from, length, StandardCharsets.UTF_8);
            String line = text.lines().findFirst().orElse("");
            examples.add(new Coverage.Example(entry.line, Printable.of(line, EXAMPLE_CHARACTERS)));
        }
    }

    @Nullable HiddenStatements hidden() {
        return hidden;
    }

    /// Why all counts are lower bounds; null where nothing says so.
    @Nullable String lowerBounds() {
        return hidden == null ? null : hidden.reason();
    }

    /// The latest time seen, microseconds since 1970 UTC, or `Entry.NO_TIME`.
    long lastTime() {
        return lastTime;
    }

    /// In which zone the times of the source are written.
    LogClock clock() {
        return clock.clock();
    }

    /// @param statements that the joiner made of the entries
    /// @param more problems that were met below the entries
    Coverage coverage(long statements, List<ReadProblem> more, long moreTotal) {
        List<ReadProblem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new Coverage(
                entries,
                statements,
                entries - statements,
                Math.min(joined, entries - statements),
                continuationLines,
                unknownLines,
                examples,
                all.subList(0, Math.min(all.size(), KEPT_PROBLEMS)),
                problemsTotal + moreTotal);
    }
}
