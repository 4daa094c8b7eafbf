package org.querygram.app.palette;

import java.util.BitSet;
import java.util.List;

/// One row of the palette.
///
/// @param title what it is called
/// @param note where it stands: the menu of a command, the count of a table
/// @param keys caps to press, in order; empty for none
/// @param letters positions in the title that were typed
/// @param enabled false for a command that has nothing to do now
/// @param action what choosing it does
public record PaletteEntry(
        String title,
        String note,
        List<String> keys,
        BitSet letters,
        boolean enabled,
        Runnable action) {

    public PaletteEntry {
        keys = List.copyOf(keys);
    }

    /// An entry that can be chosen and has no keys.
    public static PaletteEntry of(String title, String note, Runnable action) {
        return new PaletteEntry(title, note, List.of(), new BitSet(), true, action);
    }

    PaletteEntry marked(BitSet typed) {
        return new PaletteEntry(title, note, keys, typed, enabled, action);
    }

    /// The row for a screen reader.
    public String sentence() {
        String how = keys.isEmpty() ? "" : ", " + String.join(" ", keys);
        return title + ", " + note + how + (enabled ? "" : ", not possible now");
    }
}
