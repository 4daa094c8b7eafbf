package org.querygram.app.relations;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;

import org.querygram.app.log.GoTo;
import org.querygram.app.theme.Parts;

/// The schema that the log gives away, as a picture and as a list.
public final class RelationsView extends BorderPane {

    private final SchemaPane picture;
    private final LinkTable list;
    private final HBox legend =
            Parts.row(
                    16,
                    line("joined", "seen in a join"),
                    line("flow", "the same ids follow"),
                    line("named", "by its name"));

    /// @param goTo leads to findings and queries
    public RelationsView(RelationsViewModel model, GoTo goTo) {
        picture = new SchemaPane(model);
        list = new LinkTable(model);
        getStyleClass().add("relations");
        setTop(bar(model));
        setRight(new TableCard(model, goTo));
        boolean none = model.tables().isEmpty();
        setCenter(none ? nothing() : picture);
    }

    /// The keyboard goes to the picture or the list.
    @Override
    public void requestFocus() {
        if (getCenter() != null) {
            getCenter().requestFocus();
        }
    }

    private static Node nothing() {
        return Parts.label("No statement of this log names a table", "qg-muted");
    }

    private Node bar(RelationsViewModel model) {
        Label summary = Parts.label(model.summary(), "qg-muted", "qg-small");
        legend.setMinWidth(USE_PREF_SIZE);
        HBox bar = Parts.bar("Relations", summary, Parts.spring(), legend, choice());
        bar.getStyleClass().add("qg-tall");
        return bar;
    }

    private Node choice() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton asPicture = choice(group, "Picture", picture);
        asPicture.setSelected(true);
        HBox segments = new HBox(asPicture, choice(group, "List", list));
        segments.getStyleClass().add("qg-segments");
        segments.setMinWidth(USE_PREF_SIZE);
        return segments;
    }

    private ToggleButton choice(ToggleGroup group, String title, Node content) {
        ToggleButton button = new ToggleButton(title);
        button.setToggleGroup(group);
        button.setOnAction(
                _ -> {
                    button.setSelected(true);
                    setCenter(content);
                    legend.setVisible(content == picture);
                });
        return button;
    }

    private static Node line(String styleClass, String meaning) {
        Line line = new Line(1, 6, 31, 6);
        line.getStyleClass().addAll("schema-line", styleClass);
        line.setStrokeWidth(2.5);
        Pane box = new Pane(line);
        box.setMinSize(34, 12);
        box.setMaxSize(34, 12);
        Label label = Parts.label(meaning, "qg-small", "qg-muted");
        label.setMinWidth(USE_PREF_SIZE);
        return Parts.row(6, box, label);
    }
}
