package org.querygram.app.compare;

import javafx.scene.control.ComboBox;

import org.controlsfx.control.PrefixSelectionComboBox;
import org.querygram.compare.SegmentMatch;

import java.util.List;

/// Chooses which pair of segments the timelines show; the first choice is both logs whole.
final class SegmentChoice {

    /// A list of thousands of requests is no choice.
    private static final int MOST = 200;

    private static final double WIDTH = 220;

    private SegmentChoice() {}

    static ComboBox<String> of(CompareViewModel model) {
        List<SegmentMatch> pairs = model.segmentPairs().stream().limit(MOST).toList();
        ComboBox<String> choice = new PrefixSelectionComboBox<>();
        choice.getStyleClass().add("qg-combo");
        choice.getItems().add("whole log and whole log");
        pairs.forEach(pair -> choice.getItems().add(model.title(pair)));
        choice.getSelectionModel().selectFirst();
        choice.getSelectionModel()
                .selectedIndexProperty()
                .addListener(
                        (_, _, now) -> {
                            int at = now.intValue();
                            model.show(at < 1 ? null : pairs.get(at - 1));
                        });
        choice.setAccessibleText("Segments");
        choice.setPrefWidth(WIDTH);
        return choice;
    }
}
