package org.querygram.compare;

/// Two segments that are the same unit of work.
///
/// @param before index into the segments before, or -1
/// @param after index into the segments after, or -1
/// @param matchedBy "title", "order", "fingerprints"; "none" where one side is -1
public record SegmentMatch(
        int before, int after, String matchedBy, int statementsBefore, int statementsAfter) {}
