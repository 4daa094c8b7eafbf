package org.querygram.app.settings;

import javafx.scene.control.SplitPane;

import java.util.HashMap;
import java.util.Map;

/// How panes divide the window, kept by name: as the user moved them last, in this
/// window and in the next one.
public final class PaneSizes {

    private final Map<String, Double> sizes;

    public PaneSizes(Map<String, Double> kept) {
        sizes = new HashMap<>(kept);
    }

    /// All sizes by name.
    public Map<String, Double> all() {
        return Map.copyOf(sizes);
    }

    /// True when somebody has moved this divider.
    public boolean knows(String name) {
        return sizes.containsKey("split." + name);
    }

    /// Places the divider of two panes where it was left, and remembers where it goes.
    ///
    /// @param standard where it stands at first, 0 to 1
    public void tie(SplitPane panes, String name, double standard) {
        String key = "split." + name;
        double kept = sizes.getOrDefault(key, standard);
        panes.setDividerPositions(kept > 0 && kept < 1 ? kept : standard);
        panes.getDividers()
                .getFirst()
                .positionProperty()
                .addListener(
                        (_, _, now) -> {
                            // Before it is on the screen a pane places its dividers as it likes.
                            if (panes.isPressed() || isDragged(panes)) {
                                sizes.put(key, now.doubleValue());
                            }
                        });
    }

    private static boolean isDragged(SplitPane panes) {
        return panes.lookupAll(".split-pane-divider").stream()
                .anyMatch(divider -> divider.isPressed());
    }
}
