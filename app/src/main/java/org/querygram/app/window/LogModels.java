package org.querygram.app.window;

import org.querygram.app.findings.FindingsViewModel;
import org.querygram.app.statement.DetailViewModel;
import org.querygram.app.tree.LoopTreeViewModel;

/// The view models of one log's lower panes.
public record LogModels(
        FindingsViewModel findings, LoopTreeViewModel loops, DetailViewModel detail) {}
