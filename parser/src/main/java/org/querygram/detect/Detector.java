package org.querygram.detect;

import java.util.List;
import java.util.Set;

/// Looks for one bad pattern in one segment. A pure function: it keeps nothing between calls,
/// cannot know which tool wrote the log, and leaves it to the arbiter which statements its finding
/// gets.
public interface Detector {

    /// The bad pattern's name: "n-plus-one".
    String id();

    /// A few words for people: "N+1 lookups".
    String title();

    /// Facts without which it cannot judge a log; where they are missing it is not asked.
    Set<Need> needs();

    List<Threshold> thresholds();

    /// What it sees in the context's segment; empty when all is well.
    List<Candidate> detect(DetectionContext context);
}
