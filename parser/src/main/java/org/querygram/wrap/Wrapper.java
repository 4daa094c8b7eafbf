package org.querygram.wrap;

import org.querygram.entry.Block;
import org.querygram.entry.Entry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;

/// What stands in front of every line of one log, learnt from its start: which shape, whether
/// PostgreSQL numbered its pieces, and whose lines to read where several programs share the log.
///
/// Immutable; the same wrapper peels every block.
public final class Wrapper {

    /// How the lines are wrapped, beyond the shape.
    ///
    /// @param numbered PostgreSQL's `[7-1] ` or `[1] ` stands behind the wrapper (elog.c,
    /// write_syslog)
    /// @param octal rsyslog has written control characters as `#011` and `#012`
    /// @param strong nothing but such a wrapper looks so
    record Traits(boolean numbered, boolean octal, boolean strong) {}

    private final WrapShape shape;
    private final Traits traits;
    private final Set<String> names;
    private final ZoneId zone;
    private final Instant latest;

    /// @param names of the writers to read; empty for all
    Wrapper(WrapShape shape, Traits traits, Set<String> names, ZoneId zone, Instant latest) {
        this.shape = shape;
        this.traits = traits;
        this.names = Set.copyOf(names);
        this.zone = zone;
        this.latest = latest;
    }

    /// The same wrapper, but lines of others than these are passed over.
    public Wrapper onlyOf(Set<String> writers) {
        return new Wrapper(shape, traits, writers, zone, latest);
    }

    /// For people: "docker compose logs".
    public String title() {
        return shape.title();
    }

    /// True when nothing but such a wrapper looks so: a time alone could be the log's own.
    public boolean isStrong() {
        return traits.strong();
    }

    public boolean isSyslog() {
        return shape.isSyslog();
    }

    public boolean hasTime() {
        return shape.has("T") || shape.has("B") || shape.has("U");
    }

    public boolean hasYear() {
        return !shape.has("B");
    }

    public boolean hasProcess() {
        return shape.isSyslog();
    }

    /// True when the lines of several writers are read as one log.
    public boolean readsSeveral() {
        return names.size() > 1;
    }

    boolean reads(String name) {
        return names.isEmpty() || names.contains(name);
    }

    WrapTimes times() {
        return new WrapTimes(zone, latest);
    }

    /// Takes the wrapper off every line of a block of whole lines.
    public PeeledBlock peel(Block block) {
        return new Peeling(this, block).peel();
    }

    /// The text that a range of bytes wraps: what its writer wrote, without wrappers and without
    /// the lines of others in between.
    ///
    /// @param b starts at the start of a line
    /// @param from where the text starts
    /// @param to where it ends
    public byte[] text(byte[] b, int from, int to) {
        PeeledBlock peeled = peel(new Block(b, 0, to, 0, 1, true));
        int start = peeled.peeledAt(from);
        int end = peeled.peeledAt(to - 1) + 1;
        return start < 0 || end <= start
                ? new byte[0]
                : Arrays.copyOfRange(peeled.buffer(), start, end);
    }

    /// Takes one line apart; false where it is not wrapped.
    boolean match(byte[] b, int from, int to, WrapTimes times, WrappedLine line) {
        if (!shape.match(b, from, to, times, line)) {
            line.clear();
            line.contentFrom = from;
            return false;
        }
        if (line.timeMicros == 0 && !hasTime()) {
            line.timeMicros = Entry.NO_TIME;
        }
        if (traits.numbered()) {
            WrapNumbers.read(b, to, line);
        }
        return true;
    }

    boolean octal() {
        return traits.octal();
    }
}
