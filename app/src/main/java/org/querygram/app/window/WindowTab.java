package org.querygram.app.window;

import javafx.beans.property.ReadOnlyStringProperty;

/// One tab: a log, two logs side by side, or the settings.
public sealed interface WindowTab permits LogTab, CompareTab, SettingsTab {

    /// What stands on the tab.
    ReadOnlyStringProperty titleProperty();

    /// Ends what still runs for it.
    void close();
}
