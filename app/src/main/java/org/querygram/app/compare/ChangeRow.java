package org.querygram.app.compare;

import org.querygram.app.log.Figures;
import org.querygram.compare.QueryChange;

import java.util.Locale;

/// A change in words and figures.
///
/// @param colour of its table, 0 to 8
public record ChangeRow(QueryChange change, int colour) {

    /// True for the row about the same statement.
    boolean isOf(ChangeRow other) {
        return change.fingerprint() == other.change.fingerprint();
    }

    /// What stands in the box: the sign of the change. Words beside it say the same.
    public String sign() {
        return switch (change.change()) {
            case ONLY_BEFORE -> "−";
            case ONLY_AFTER -> "+";
            case FEWER -> "↓";
            case MORE -> "↑";
            case SLOWER -> "›";
            case FASTER -> "‹";
            case SAME -> "=";
        };
    }

    /// `only before`, `fewer`.
    public String words() {
        return change.change().id().replace('-', ' ');
    }

    public String before() {
        return change.countBefore() == 0 ? Figures.UNKNOWN : Figures.count(change.countBefore());
    }

    public String after() {
        return change.countAfter() == 0 ? Figures.UNKNOWN : Figures.count(change.countAfter());
    }

    /// `−1,153`, `+6`, `0`.
    public String difference() {
        return difference(change.countAfter() - change.countBefore());
    }

    static String difference(int by) {
        return by == 0 ? "0" : (by < 0 ? "−" : "+") + Figures.count(Math.abs(by));
    }

    /// `42 → 0 ms`.
    public String time() {
        long before = change.countBefore() == 0 ? 0 : change.totalNanosBefore();
        long after = change.countAfter() == 0 ? 0 : change.totalNanosAfter();
        return times(before, after);
    }

    /// Both in the unit of the larger one; a dash where a log has no durations.
    static String times(long before, long after) {
        if (before < 0 && after < 0) {
            return Figures.UNKNOWN;
        }
        long larger = Math.max(before, after);
        boolean seconds = larger >= 10_000_000_000L;
        double unit = seconds ? 1e9 : 1e6;
        boolean whole = before % 1_000_000 == 0 && after % 1_000_000 == 0 && !seconds;
        int decimals = whole || larger / unit >= 9.95 ? 0 : 2;
        String from = in(unit, decimals, before);
        return from + " → " + in(unit, decimals, after) + (seconds ? " s" : " ms");
    }

    private static String in(double unit, int decimals, long nanos) {
        return nanos < 0
                ? Figures.UNKNOWN
                : nanos == 0
                        ? "0"
                        : String.format(Locale.ROOT, "%,." + decimals + "f", nanos / unit);
    }

    /// The row for a screen reader.
    public String sentence() {
        return words()
                + ", "
                + change.normalized()
                + ", "
                + Figures.count(change.countBefore())
                + " before, "
                + Figures.count(change.countAfter())
                + " after";
    }
}
