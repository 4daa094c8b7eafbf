package org.querygram.app.timeline;

import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import org.controlsfx.control.PrefixSelectionComboBox;
import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Parts;
import org.querygram.timeline.AxisKind;
import org.querygram.timeline.LaneKind;

import java.util.List;
import java.util.function.Function;

/// The bar over the chart: lanes, colour, axis, what the log lacks, what is seen, Fit.
final class TimelineToolbar extends HBox {

    private final TimelineViewModel model;
    private final Label seen = Parts.label("", "qg-small", "qg-muted");

    TimelineToolbar(TimelineViewModel model) {
        this.model = model;
        getStyleClass().addAll("qg-row", "qg-bar");
        getChildren().add(Parts.label("Timeline", "qg-strong"));
        getChildren().add(caption("Lanes"));
        getChildren()
                .add(
                        combo(
                                LaneKind.offered(model.log().workload()),
                                LaneKind::title,
                                model.laneKindProperty(),
                                "Lanes"));
        getChildren().add(caption("Colour"));
        getChildren()
                .add(
                        combo(
                                List.of(Colouring.values()),
                                Colouring::title,
                                model.colouringProperty(),
                                "Colour"));
        getChildren().addAll(caption("Axis"), axes());
        String note = model.note();
        if (note != null) {
            getChildren().add(note(note));
        }
        seen.setMinWidth(Region.USE_PREF_SIZE);
        getChildren()
                .addAll(
                        Parts.spring(),
                        seen,
                        Parts.link("Fit", model::fitSelection),
                        Parts.key("F"));
        model.viewportProperty().subscribe(_ -> showSeen());
        model.lanesProperty().subscribe(_ -> showSeen());
        model.readyProperty().subscribe(_ -> showSeen());
    }

    private void showSeen() {
        seen.setText(model.seen());
    }

    private static Label caption(String text) {
        Label caption = Parts.label(text, "qg-small", "qg-muted");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        return caption;
    }

    private static Label note(String text) {
        Label note = Parts.label(text, "timeline-note");
        Region icon = Icon.WARNING.node(14);
        icon.getStyleClass().add("warning");
        note.setGraphic(icon);
        return note;
    }

    private static <T> ComboBox<T> combo(
            List<T> values, Function<T, String> title, Property<T> value, String name) {
        ComboBox<T> combo = new PrefixSelectionComboBox<>();
        combo.getStyleClass().add("qg-combo");
        combo.getItems().setAll(values);
        combo.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T object) {
                        return object == null ? "" : title.apply(object);
                    }

                    @Override
                    public T fromString(String string) {
                        throw new UnsupportedOperationException("The list is not editable");
                    }
                });
        combo.valueProperty().bindBidirectional(value);
        combo.setAccessibleText(name);
        combo.setMinWidth(Region.USE_PREF_SIZE);
        return combo;
    }

    private HBox axes() {
        HBox segments = new HBox();
        segments.getStyleClass().add("qg-segments");
        segments.setMinWidth(Region.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (AxisKind axis : model.axes()) {
            ToggleButton button = new ToggleButton(axis.title());
            button.setToggleGroup(group);
            button.setSelected(axis == model.axisKindProperty().get());
            button.setOnAction(_ -> model.axisKindProperty().set(axis));
            model.axisKindProperty().addListener((_, _, now) -> button.setSelected(now == axis));
            segments.getChildren().add(button);
        }
        group.selectedToggleProperty()
                .addListener(
                        (_, before, now) -> {
                            if (now == null && before != null) {
                                before.setSelected(true);
                            }
                        });
        return segments;
    }
}
