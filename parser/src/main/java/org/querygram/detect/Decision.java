package org.querygram.detect;

/// A limit that had a say in a finding: another value might have silenced it, made it louder or
/// changed what it saves.
///
/// @param threshold as `--threshold` names it: `n-plus-one.repeats`
/// @param value in force
/// @param meaning one sentence on what the value decides
public record Decision(String threshold, double value, String meaning) {

    /// `n-plus-one.repeats = 5`.
    public String text() {
        boolean whole = value == Math.rint(value);
        return threshold + " = " + (whole ? String.valueOf((long) value) : String.valueOf(value));
    }
}
