package org.querygram.app.palette;

import java.util.List;

/// One kind of thing that the palette finds.
public interface PaletteSource {

    /// What is typed in front to look for these: "@", "#", ":"; empty for commands.
    String prefix();

    /// How many there are, in words: "84 commands".
    String counted(int count);

    /// Everything that can be found, in the order to show it while nothing is typed.
    ///
    /// @param typed behind the prefix, for a source that computes what it finds
    List<PaletteEntry> entries(String typed);

    /// False for a source that computes what it finds: then its entries are shown as they come.
    default boolean filters() {
        return true;
    }
}
