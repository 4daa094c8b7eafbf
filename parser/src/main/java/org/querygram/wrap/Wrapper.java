package org.querygram.wrap;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Block;

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
    /// @param escapes how control characters are written
    /// @param ownEnds texts say themselves where their lines end
    /// @param timed every line has a time
    /// @param named every line says which process or thread wrote it
    /// @param strong nothing but such a wrapper looks so
    record Traits(
            boolean numbered,
            Escapes escapes,
            boolean ownEnds,
            boolean timed,
            boolean named,
            boolean strong) {}

    /// Whose lines are read.
    ///
    /// @param only the writers to read, or null for all but `passedOver`
    /// @param several true when lines of more than one writer are read
    private record Writers(@Nullable Set<String> only, Set<String> passedOver, boolean several) {

        boolean reads(String name) {
            return only == null ? !passedOver.contains(name) : only.contains(name);
        }
    }

    private final WrapShape shape;
    private final Traits traits;
    private final Writers writers;
    private final @Nullable Wrapper within;
    private final ZoneId zone;
    private final Instant latest;

    Wrapper(WrapShape shape, Traits traits, ZoneId zone, Instant latest) {
        this(shape, traits, new Writers(null, Set.of(), false), null, zone, latest);
    }

    private Wrapper(
            WrapShape shape,
            Traits traits,
            Writers writers,
            @Nullable Wrapper within,
            ZoneId zone,
            Instant latest) {
        this.shape = shape;
        this.traits = traits;
        this.writers = writers;
        this.within = within;
        this.zone = zone;
        this.latest = latest;
    }

    /// The same wrapper, with the lines of others passed over. In syslog that is everybody else who
    /// may still come; containers come and go under new names, so there it is those that were seen.
    ///
    /// @param read writers whose lines are the log
    /// @param others writers whose lines are not
    public Wrapper reading(Set<String> read, Set<String> others) {
        boolean several = read.size() > 1;
        Writers chosen =
                isSyslog()
                        ? new Writers(Set.copyOf(read), Set.of(), several)
                        : new Writers(null, Set.copyOf(others), several);
        return new Wrapper(shape, traits, chosen, within, zone, latest);
    }

    /// The same wrapper around lines that are wrapped themselves.
    ///
    /// @param next what stands in front of the lines behind this wrapper; null if nothing does
    public Wrapper around(@Nullable Wrapper next) {
        return new Wrapper(shape, traits, writers, next, zone, latest);
    }

    /// True when more is taken off than by another, and nothing but a wrapper looks like what is.
    ///
    /// @param other null for lines that are read as they are
    public boolean isSurerThan(@Nullable Wrapper other) {
        if (other == null) {
            return isStrong();
        }
        return within != null && within.isSurerThan(other.within);
    }

    /// True when both take the same off every line, whatever writers they read.
    public static boolean isSame(@Nullable Wrapper one, @Nullable Wrapper other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one.shape == other.shape
                && one.traits.equals(other.traits)
                && isSame(one.within, other.within);
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
        return traits.timed();
    }

    public boolean hasYear() {
        return !shape.has("B");
    }

    /// True when the lines of several writers are read as one log.
    public boolean readsSeveral() {
        return writers.several();
    }

    boolean reads(String name) {
        return writers.reads(name);
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
    /// @param b whole lines
    /// @param from where the text starts
    /// @param to where it ends
    public byte[] text(byte[] b, int from, int to) {
        PeeledBlock peeled = peel(new Block(b, 0, b.length, 0, 1, true));
        int start = peeled.peeledAt(from);
        int end = peeled.peeledAt(to - 1) + 1;
        if (start < 0 || end <= start) {
            return new byte[0];
        }
        if (within == null) {
            return Arrays.copyOfRange(peeled.buffer(), start, end);
        }
        PeeledBlock.Stream stream = peeled.streamAt(start);
        byte[] lines = Arrays.copyOfRange(peeled.buffer(), stream.from(), stream.to());
        return within.text(lines, start - stream.from(), end - stream.from());
    }

    /// Takes one line apart; false where it is not wrapped.
    boolean match(byte[] b, int from, int to, WrapTimes times, WrappedLine line) {
        if (!shape.match(b, from, to, times, line)) {
            line.clear();
            line.contentFrom = from;
            return false;
        }
        line.partial |= traits.ownEnds() && !line.ended;
        if (traits.numbered()) {
            WrapNumbers.read(b, to, line);
        }
        return true;
    }

    Escapes escapes() {
        return traits.escapes();
    }
}
