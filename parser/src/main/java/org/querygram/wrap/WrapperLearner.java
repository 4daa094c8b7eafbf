package org.querygram.wrap;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Entry;

import java.time.Instant;
import java.time.ZoneId;

/// Finds out what stands in front of every line of a sample.
public final class WrapperLearner {

    private static final int LOOKED_AT = 3_000;

    /// Nearly every line has it: a log whose entries alone start so is not wrapped.
    private static final double LEAST_SHARE = 0.95;

    /// Programs print times with up to six digits behind the second; containers print nine and
    /// GitHub and Azure seven.
    private static final int CONTAINER_DIGITS = 7;

    private WrapperLearner() {}

    /// What was seen of one shape.
    private static final class Tally {

        int lines;
        int matched;
        int processes;
        int numbered;
        int octal;
        int exactTimes;
        int timed;
        int streams;
        int ended;
        int opens;

        boolean fits() {
            return matched > 0 && matched >= lines * LEAST_SHARE;
        }
    }

    /// @param zone of times that do not say theirs
    /// @param latest when the log was last written, for times without a year
    /// @return null when the lines are not wrapped
    public static @Nullable Wrapper learn(byte[] b, int length, ZoneId zone, Instant latest) {
        for (WrapShape shape : WrapShapes.ALL) {
            Tally tally = tally(shape, b, length, new WrapTimes(zone, latest));
            boolean printed = tally.opens > 0 || !shape.has("P");
            if (tally.fits() && tally.lines > 0 && printed) {
                return new Wrapper(shape, traits(shape, tally), zone, latest);
            }
        }
        return null;
    }

    private static Wrapper.Traits traits(WrapShape shape, Tally tally) {
        boolean numbered = tally.numbered >= tally.matched / 2 && tally.numbered > 0;
        boolean json = shape.has("J");
        boolean ownEnds = json && tally.ended * 2 > tally.matched;
        boolean strong =
                json || shape.has("P")
                        ? tally.opens > 0 || tally.streams * 2 >= tally.matched
                        : shape.isSyslog()
                                ? tally.processes * 2 >= tally.matched
                                : shape.has("n") || shape.has("o")
                                        ? !shape.title().startsWith("aws")
                                        : tally.exactTimes * 2 >= tally.matched;
        Escapes escapes = json ? Escapes.JSON : tally.octal > 0 ? Escapes.OCTAL : Escapes.NONE;
        boolean timed = tally.timed >= tally.matched * LEAST_SHARE;
        boolean named = shape.isSyslog() || json && tally.processes * 2 >= tally.matched;
        return new Wrapper.Traits(numbered, escapes, ownEnds, timed, named, strong);
    }

    private static Tally tally(WrapShape shape, byte[] b, int length, WrapTimes times) {
        Tally tally = new Tally();
        WrappedLine line = new WrappedLine();
        int at = 0;
        while (at < length && tally.lines < LOOKED_AT) {
            int end = at;
            while (end < length && b[end] != '\n') {
                end++;
            }
            int to = end > at && b[end - 1] == '\r' ? end - 1 : end;
            if (to > at && !isRemark(b, at, to)) {
                tally.lines++;
                if (shape.match(b, at, to, times, line)) {
                    count(tally, b, to, line, times);
                }
            }
            at = end + 1;
        }
        return tally;
    }

    private static void count(Tally tally, byte[] b, int to, WrappedLine line, WrapTimes times) {
        tally.matched++;
        tally.timed += line.timeMicros == Entry.NO_TIME ? 0 : 1;
        tally.streams += line.streamFrom >= 0 ? 1 : 0;
        tally.opens += line.opens ? 1 : 0;
        tally.ended += line.ended ? 1 : 0;
        tally.processes += line.processFrom >= 0 ? 1 : 0;
        tally.exactTimes += times.fractionDigits >= CONTAINER_DIGITS ? 1 : 0;
        WrapNumbers.read(b, to, line);
        tally.numbered += line.chunk > 0 ? 1 : 0;
        tally.octal += isOctal(b, line.contentFrom, to) || hasBreak(b, line, to) ? 1 : 0;
    }

    /// `#012#011`, how a line break of PostgreSQL looks where messages are not split.
    private static boolean hasBreak(byte[] b, WrappedLine line, int to) {
        for (int at = line.contentFrom; at + 8 <= to; at++) {
            if (b[at] == '#' && b[at + 4] == '#' && isOctal(b, at, to) && isOctal(b, at + 4, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOctal(byte[] b, int from, int to) {
        return from + 4 <= to
                && b[from] == '#'
                && b[from + 1] == '0'
                && b[from + 2] == '1'
                && (b[from + 3] == '1' || b[from + 3] == '2');
    }

    /// journalctl's own lines, `-- Boot 3f... --`.
    private static boolean isRemark(byte[] b, int from, int to) {
        return to - from > 3 && b[from] == '-' && b[from + 1] == '-' && b[from + 2] == ' ';
    }
}
