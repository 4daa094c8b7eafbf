package org.querygram.app.window;

import javafx.beans.property.ReadOnlyStringProperty;

/// One tab: a log, or two logs side by side.
public sealed interface WindowTab permits LogTab, CompareTab {

    /// What stands on the tab.
    ReadOnlyStringProperty titleProperty();

    /// Ends what still runs for it.
    void close();
}
