package org.querygram.app.command;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/// The words of commands and menus, in one file ready for translation: `texts/commands.properties`.
/// A translation is a file beside it, `commands_de.properties`, and nothing else.
public final class Texts {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle(
                    "org.querygram.app.texts.commands",
                    Locale.getDefault(),
                    ResourceBundle.Control.getNoFallbackControl(
                            ResourceBundle.Control.FORMAT_PROPERTIES));

    private Texts() {}

    /// @throws IllegalArgumentException for an id without words: our own fault
    public static String of(String id) {
        try {
            return WORDS.getString(id);
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("commands.properties lacks " + id, e);
        }
    }

    /// All ids that have words.
    public static Set<String> ids() {
        return WORDS.keySet();
    }
}
