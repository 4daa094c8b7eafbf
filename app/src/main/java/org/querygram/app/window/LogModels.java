package org.querygram.app.window;

import org.querygram.app.findings.FindingsViewModel;
import org.querygram.app.statement.DetailViewModel;
import org.querygram.app.timeline.TimelineViewModel;
import org.querygram.app.tree.LoopTreeViewModel;

/// The view models of one log's panes.
public record LogModels(
        TimelineViewModel timeline,
        FindingsViewModel findings,
        LoopTreeViewModel loops,
        DetailViewModel detail) {}
