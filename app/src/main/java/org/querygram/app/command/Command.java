package org.querygram.app.command;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

import org.jspecify.annotations.Nullable;

/// One thing that a person can ask the window for.
///
/// @param id its name in `commands.properties`: "open"
/// @param menu id of the menu that it stands in: "file"
/// @param keys how the keyboard asks for it, "Shortcut+O" or a letter, "N"; empty for none
/// @param action what it does
/// @param enabled false while it has nothing to do
/// @param ticked what its tick shows; null for a command that switches nothing on or off
public record Command(
        String id,
        String menu,
        String keys,
        Runnable action,
        ObservableBooleanValue enabled,
        @Nullable ObservableBooleanValue ticked) {

    private static final ObservableBooleanValue ALWAYS =
            new ReadOnlyBooleanWrapper(true).getReadOnlyProperty();

    /// A command without keys that can always be asked for.
    public static Command of(String id, String menu, Runnable action) {
        return new Command(id, menu, "", action, ALWAYS, null);
    }

    /// The same, reached by keys too.
    public Command on(String pressed) {
        return new Command(id, menu, pressed, action, enabled, ticked);
    }

    /// The same, but only while there is something to do.
    public Command when(ObservableBooleanValue possible) {
        return new Command(id, menu, keys, action, possible, ticked);
    }

    /// The same, with a tick.
    public Command ticked(ObservableBooleanValue on) {
        return new Command(id, menu, keys, action, enabled, on);
    }

    /// What people call it: "Open log…".
    public String title() {
        return Texts.of(id);
    }

    /// What its menu is called: "File".
    public String menuTitle() {
        return Texts.of("menu." + menu);
    }

    /// True when it has something to do now.
    public boolean isEnabled() {
        return enabled.get();
    }

    /// Does it, if it has something to do.
    ///
    /// @return false when it had nothing to do
    public boolean run() {
        if (!isEnabled()) {
            return false;
        }
        action.run();
        return true;
    }

    /// True for keys that write nothing, so that they work in fields as well: those with Ctrl, and
    /// F1 to F12.
    public boolean worksInFields() {
        return KeyCaps.worksInFields(keys);
    }
}
