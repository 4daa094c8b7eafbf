package org.querygram.app.window;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.querygram.app.command.Texts;

/// The tab of settings; a window has at most one.
public final class SettingsTab implements WindowTab {

    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(Texts.of("settings-tab"));

    @Override
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// Nothing runs for it.
    @Override
    public void close() {}
}
