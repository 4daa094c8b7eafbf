package org.querygram.app.report.chart;

import org.querygram.loops.LoopNode;

/// A loop above a chart.
///
/// @param loop whose rounds it has
/// @param from and `to`: parts of the axis, 0 to 1
/// @param name "loop × 200: one round per blog_article"
/// @param shortName "× 200", where the name has no room
public record LoopSpan(LoopNode.Loop loop, double from, double to, String name, String shortName) {}
