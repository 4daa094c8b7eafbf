package org.querygram.app.window;

import javafx.scene.Node;

import org.querygram.app.compare.CompareViewModel;
import org.querygram.app.log.GoTo;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selection;
import org.querygram.app.palette.PaletteSource;
import org.querygram.app.palette.PaletteViewModel;
import org.querygram.app.settings.Choices;
import org.querygram.app.settings.PaneSizes;
import org.querygram.app.timeline.TimelineViewModel;

import java.util.List;

/// The views that the window gives room to without knowing them.
public interface Slots {

    /// What the panes of a log show.
    LogModels models(OpenLog log, Selection selection);

    /// The timeline of a log, with its toolbar; full width, never under 120 high.
    Node timeline(TimelineViewModel model);

    /// The page of settings.
    Node settings();

    /// How panes divided the window when they were moved last.
    PaneSizes sizes();

    /// What was chosen in toolbars and tables.
    Choices choices();

    /// The palette over these sources.
    PaletteViewModel palette(List<PaletteSource> sources);

    /// The query classes of a log; wants all the room there is.
    Node queries(OpenLog log, Selection selection, GoTo goTo);

    /// Tables and foreign keys of a log; wants all the room there is.
    Node relations(OpenLog log, Selection selection, GoTo goTo);

    /// The lines of a log; wants all the room there is.
    Node log(OpenLog log, Selection selection);

    /// Two logs side by side, with the headline.
    Node compare(CompareViewModel model);
}
