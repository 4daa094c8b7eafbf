package org.querygram.app.report.saved;

import org.querygram.analysis.Analysis;
import org.querygram.compare.Side;

/// An analysis as it was saved, for views.
///
/// Its workload counts statements as the loops of the file do: each has its class and its unit of
/// work. Those that the file names have a line as well, and evidence its text. Nothing has a time,
/// a duration or a value of its own: the file keeps those of query classes and of steps only.
///
/// @param side for comparing
/// @param segmentNanos durations of the segments, -1 where unknown; do not change
/// @param stepTimes durations of the steps of its loops
/// @param version of the program that saved it; empty when it does not say
public record SavedAnalysis(
        Side side, Analysis analysis, long[] segmentNanos, StepTimes stepTimes, String version) {}
