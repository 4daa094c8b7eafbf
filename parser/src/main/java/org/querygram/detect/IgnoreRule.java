package org.querygram.detect;

/// A finding that somebody looked at and called fine.
///
/// @param detector id of the detector, or `*` for all of them
/// @param fingerprint of the repeated statement, 16 hex digits in lower case, or `*` for all
/// @param note why it is fine, for the next reader; may be empty
public record IgnoreRule(String detector, String fingerprint, String note) {

    /// Stands for any detector, or for any statement.
    public static final String ANY = "*";

    boolean fits(String ofDetector, String ofStatement) {
        return (detector.equals(ANY) || detector.equals(ofDetector))
                && (fingerprint.equals(ANY) || fingerprint.equals(ofStatement));
    }

    /// The line of `.querygram-ignore` that says this.
    public String line() {
        return detector + " " + fingerprint + (note.isEmpty() ? "" : "  # " + note);
    }
}
