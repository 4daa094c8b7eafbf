package org.querygram.app.window;

import org.jspecify.annotations.Nullable;
import org.querygram.app.findings.FindingsViewModel;
import org.querygram.app.statement.DetailViewModel;
import org.querygram.app.timeline.TimelineViewModel;
import org.querygram.app.tree.LoopTreeViewModel;

/// The view models of one log's panes.
///
/// @param timeline null for a saved analysis, which has no single statements to draw
public record LogModels(
        @Nullable TimelineViewModel timeline,
        FindingsViewModel findings,
        LoopTreeViewModel loops,
        DetailViewModel detail) {}
