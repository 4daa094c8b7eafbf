package org.querygram.app.settings;

import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumnBase;

import java.util.HashMap;
import java.util.Map;

/// How panes divide the window, kept by name: as the user moved them last, in this
/// window and in the next one.
public final class PaneSizes {

    private static final double MIN = 30;
    private static final double MAX = 800;

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

    /// Gives a column the width that somebody dragged it to, and remembers what comes.
    ///
    /// @param name of table and column: "queries.count"
    public void tie(TableColumnBase<?, ?> column, String name) {
        String key = "column." + name;
        double standard = column.getPrefWidth();
        column.setPrefWidth(Math.clamp(sizes.getOrDefault(key, standard), MIN, MAX));
        column.widthProperty()
                .addListener(
                        (_, _, now) -> {
                            if (Math.abs(now.doubleValue() - standard) > 1) {
                                sizes.put(key, now.doubleValue());
                            } else {
                                sizes.remove(key);
                            }
                        });
    }

    private static boolean isDragged(SplitPane panes) {
        return panes.lookupAll(".split-pane-divider").stream()
                .anyMatch(divider -> divider.isPressed());
    }
}
