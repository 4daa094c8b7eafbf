package org.querygram.app.window;

import javafx.scene.Node;

import org.querygram.app.log.GoTo;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selection;

/// The views that the window gives room to without knowing them.
public interface Slots {

    /// What the lower panes of a log show.
    LogModels models(OpenLog log, Selection selection);

    /// The timeline of a log, with its toolbar; full width, never under 120 high.
    Node timeline(OpenLog log, Selection selection);

    /// The query classes of a log; wants all the room there is.
    Node queries(OpenLog log, Selection selection, GoTo goTo);

    /// The lines of a log; wants all the room there is.
    Node log(OpenLog log, Selection selection);

    /// Two logs side by side, with the headline.
    Node compare(OpenLog before, OpenLog after);
}
