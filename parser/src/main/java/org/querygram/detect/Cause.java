package org.querygram.detect;

import java.util.List;

/// One cause wherever it shows: the findings of all units of work that have the same bad pattern on
/// the same statements.
///
/// @param id stable across runs of the same log: detector, fingerprint and column
/// @param findings the heaviest one first; never empty
/// @param places where it shows, most hits first
/// @param whole all of it as one finding, in the words of the heaviest: its rows, counts and time
///     are those of all findings together. The finding itself where there is but one
public record Cause(String id, List<Finding> findings, List<Place> places, Finding whole) {

    public Cause {
        findings = List.copyOf(findings);
        places = List.copyOf(places);
    }

    /// The heaviest finding, whose evidence stands for the others.
    public Finding lead() {
        return findings.getFirst();
    }
}
