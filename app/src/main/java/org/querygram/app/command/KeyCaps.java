package org.querygram.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Keys as people see them on their keyboard.
public final class KeyCaps {

    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

    private KeyCaps() {}

    /// The caps to press, in order: `Shortcut+Shift+P` is Ctrl, Shift, P, and Cmd on a Mac.
    ///
    /// @param keys empty for none
    public static List<String> of(String keys) {
        return of(keys, MAC);
    }

    static List<String> of(String keys, boolean mac) {
        List<String> caps = new ArrayList<>();
        for (String key : keys.split("\\+")) {
            if (!key.isEmpty()) {
                caps.add(cap(key, mac));
            }
        }
        return caps;
    }

    private static String cap(String key, boolean mac) {
        return switch (key) {
            case "Shortcut" -> mac ? "Cmd" : "Ctrl";
            case "Comma" -> ",";
            case "Period" -> ".";
            default -> key;
        };
    }

    static boolean worksInFields(String keys) {
        return keys.startsWith("Shortcut") || keys.matches("(Shift\\+)?F[0-9]+");
    }
}
