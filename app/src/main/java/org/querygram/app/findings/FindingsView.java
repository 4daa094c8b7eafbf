package org.querygram.app.findings;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PrefixSelectionComboBox;
import org.querygram.app.log.Figures;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Selection;
import org.querygram.app.theme.Parts;

/// The list of findings; below it what was checked without one, and what could not be checked.
public final class FindingsView extends BorderPane {

    private final FindingsViewModel model;
    private final ListView<FindingText> list = new ListView<>();
    private boolean following;

    public FindingsView(FindingsViewModel model, Selection selection) {
        this.model = model;
        getStyleClass().add("findings");
        setTop(bar());
        list.setItems(model.shown());
        list.getStyleClass().add("finding-list");
        list.setCellFactory(_ -> new FindingCell(list, model));
        list.setAccessibleText("Findings, " + Figures.count(model.shown().size()));
        list.setPlaceholder(placeholder());
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        selection.selectedProperty().subscribe(this::follow);
        selection.selectedProperty().subscribe(() -> list.refresh());
        model.shown().subscribe(() -> follow(selection.get()));
        VBox checked = checked();
        if (model.hasNone() && !checked.getChildren().isEmpty()) {
            checked.getChildren().addFirst(Parts.label("Nothing to repair", "qg-strong"));
            setCenter(scrolled(checked));
        } else {
            setCenter(list);
            setBottom(below(checked));
        }
    }

    private Label placeholder() {
        return Parts.label(
                model.hasNone() ? "Nothing to repair" : "No finding is left by the filter",
                "qg-muted");
    }

    /// The control that takes the keyboard.
    public Node focusTarget() {
        return list;
    }

    private Node bar() {
        Label count = Parts.label("", "qg-muted", "qg-small");
        count.setMinWidth(USE_PREF_SIZE);
        model.shown().subscribe(() -> count.setText(model.count()));
        count.setText(model.count());
        ComboBox<FindingOrder> order = new PrefixSelectionComboBox<>();
        order.getItems().setAll(FindingOrder.values());
        order.valueProperty().bindBidirectional(model.orderProperty());
        order.setAccessibleText("Order of the findings");
        order.getStyleClass().add("qg-combo");
        order.setMinWidth(110);
        return Parts.bar("Findings", count, Parts.spring(), order);
    }

    private void chosen(FindingText text) {
        if (text != null && !following) {
            model.select(text);
        }
    }

    private void follow(Selected selected) {
        following = true;
        if (selected instanceof Selected.OfFinding) {
            list.getSelectionModel().select(model.indexOfCurrent());
            list.scrollTo(Math.max(0, model.indexOfCurrent() - 1));
        } else {
            list.getSelectionModel().clearSelection();
        }
        following = false;
    }

    private VBox checked() {
        VBox box = new VBox(4);
        box.getStyleClass().add("checked");
        if (!model.checked().isEmpty()) {
            box.getChildren().add(Parts.label("Checked, nothing found", "qg-strong", "qg-small"));
            box.getChildren().add(Parts.paragraph(model.checked(), "qg-muted", "qg-small"));
        }
        if (model.hidden() > 0) {
            String hidden = Figures.counted(model.hidden(), "finding") + " hidden as fine";
            box.getChildren().add(Parts.label(hidden, "qg-strong", "qg-small"));
        }
        if (!model.notApplicable().isEmpty()) {
            box.getChildren()
                    .add(Parts.label("Not applicable to this log", "qg-strong", "qg-small"));
            model.notApplicable()
                    .forEach(
                            t -> box.getChildren().add(Parts.paragraph(t, "qg-muted", "qg-small")));
        }
        return box;
    }

    private static ScrollPane scrolled(VBox box) {
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText("What was checked");
        return scroll;
    }

    /// At most a third of the pane: the findings themselves matter more.
    private Node below(VBox box) {
        ScrollPane scroll = scrolled(box);
        scroll.getStyleClass().add("checked-scroll");
        scroll.maxHeightProperty().bind(heightProperty().divide(3));
        scroll.setVisible(!box.getChildren().isEmpty());
        scroll.managedProperty()
                .bind(scroll.visibleProperty().and(heightProperty().greaterThan(420)));
        return scroll;
    }
}
