package org.querygram.app.window;

import java.util.List;

/// The keys that have something to do, for the page that lists them.
///
/// @param keys caps, in the order in which they are pressed
record KeyList(List<String> keys, String does) {

    static final List<KeyList> ALL =
            List.of(
                    new KeyList(List.of("Ctrl", "O"), "Open a log"),
                    new KeyList(List.of("Ctrl", "V"), "Paste a log or files"),
                    new KeyList(List.of("Ctrl", "D"), "Compare with another log"),
                    new KeyList(List.of("X"), "Swap before and after"),
                    new KeyList(List.of("Ctrl", "E"), "Export a report"),
                    new KeyList(List.of("N"), "Next finding"),
                    new KeyList(List.of("P"), "Previous finding"),
                    new KeyList(List.of("Left", "Right"), "Fold, unfold a row"),
                    new KeyList(List.of("*"), "Unfold all"),
                    new KeyList(List.of("Enter"), "From here to the next deeper thing"),
                    new KeyList(List.of("Alt", "Left", "Right"), "Previous, next round"),
                    new KeyList(List.of("Ctrl", "F"), "Filter every view"),
                    new KeyList(List.of("Esc"), "Give up the selection, then the filter"),
                    new KeyList(List.of("F6"), "Next pane"),
                    new KeyList(List.of("W", "S"), "Zoom the timeline in, out"),
                    new KeyList(List.of("A", "D"), "Move the timeline"),
                    new KeyList(List.of("F", "0"), "Fit the selection, fit all"),
                    new KeyList(List.of(".", ","), "Next, previous statement"),
                    new KeyList(List.of("Ctrl", "1"), "Timeline"),
                    new KeyList(List.of("Ctrl", "2"), "Queries"),
                    new KeyList(List.of("Ctrl", "5"), "Log"),
                    new KeyList(List.of("Ctrl", "6"), "Read as"),
                    new KeyList(List.of("Ctrl", "L"), "Follow the log as it grows"),
                    new KeyList(List.of("Ctrl", "Tab"), "Next tab"),
                    new KeyList(List.of("Ctrl", "W"), "Close the tab"),
                    new KeyList(List.of("Ctrl", "Shift", "T"), "Open the closed tab again"));
}
