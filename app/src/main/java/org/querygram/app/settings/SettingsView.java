package org.querygram.app.settings;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.querygram.app.theme.Parts;
import org.querygram.app.theme.Theme;

/// The page of settings. What is set is in force at once; what concerns reading, from the next log
/// on.
public final class SettingsView extends ScrollPane {

    private static final double WIDTH = 900;
    private static final double NAMES = 230;

    private final SettingsViewModel model;

    /// @param readAgain reads the open logs again with what is set now
    public SettingsView(SettingsViewModel model, Runnable readAgain) {
        this.model = model;
        getStyleClass().addAll("settings", "tab-content");
        VBox page =
                new VBox(
                        22,
                        Parts.label("Settings", "qg-number"),
                        section("Window", window()),
                        section("Reading", reading()),
                        limits(),
                        foot(readAgain));
        page.setMaxWidth(WIDTH);
        page.getStyleClass().add("page");
        setContent(page);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    private static VBox section(String title, Node content) {
        return new VBox(8, Parts.label(title, "qg-title"), content);
    }

    private GridPane window() {
        GridPane grid = grid();
        grid.add(Parts.label("Colours"), 0, 0);
        grid.add(themes(), 1, 0, 2, 1);
        CheckBox recent = new CheckBox("Remember the logs that were open");
        recent.setSelected(model.settingsProperty().get().keepsRecent());
        recent.selectedProperty().subscribe((_, on) -> model.setKeepsRecent(on));
        grid.add(Parts.label("Recent logs"), 0, 1);
        grid.add(recent, 1, 1, 2, 1);
        return grid;
    }

    private HBox themes() {
        HBox chips = new HBox();
        chips.getStyleClass().add("qg-segments");
        for (Theme theme : Theme.values()) {
            ToggleButton chip = new ToggleButton(theme.title());
            model.settingsProperty().subscribe(now -> chip.setSelected(now.theme() == theme));
            chip.setOnAction(
                    _ -> {
                        chip.setSelected(true);
                        model.setTheme(theme);
                    });
            chips.getChildren().add(chip);
        }
        return Parts.row(0, chips);
    }

    private GridPane reading() {
        GridPane grid = grid();
        TextField zone = new TextField();
        zone.textProperty().bindBidirectional(model.zoneProperty());
        zone.setAccessibleText("Time zone of times that do not say theirs");
        add(
                grid,
                0,
                "Time zone",
                zone,
                model.zoneComplaintProperty(),
                "of times that do not say theirs");
        return grid;
    }

    private VBox limits() {
        VBox box = section("Findings", batch());
        box.getChildren()
                .add(Parts.paragraph("Limits of detectors; empty is the default.", "qg-muted"));
        GridPane grid = grid();
        String title = "";
        int row = 0;
        for (SettingsViewModel.Limit limit : model.limits()) {
            if (!limit.detector().equals(title)) {
                title = limit.detector();
                Label head = Parts.label(title, "qg-strong");
                head.setPadding(new javafx.geometry.Insets(8, 0, 0, 0));
                grid.add(head, 0, row++, 3, 1);
            }
            TextField field = new TextField();
            field.setPromptText(limit.standard());
            field.textProperty().bindBidirectional(limit.text());
            field.setAccessibleText(
                    title + ", " + limit.threshold().name() + ": " + limit.threshold().meaning());
            add(
                    grid,
                    row++,
                    limit.threshold().name(),
                    field,
                    limit.complaint(),
                    limit.threshold().meaning());
        }
        box.getChildren().add(grid);
        return box;
    }

    private GridPane batch() {
        GridPane grid = grid();
        TextField rows = new TextField();
        rows.setPromptText("50");
        rows.textProperty().bindBidirectional(model.batchProperty());
        rows.setAccessibleText("Rows of one batch, by which the statements left are counted");
        add(
                grid,
                0,
                "Rows of one batch",
                rows,
                model.batchComplaintProperty(),
                "by which N → M is counted where rows are written one at a time");
        return grid;
    }

    private HBox foot(Runnable readAgain) {
        return Parts.row(
                10,
                Parts.button("Read the open logs again", null, readAgain),
                Parts.button("Back to the defaults", null, model::reset));
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(14);
        grid.setVgap(6);
        ColumnConstraints names = new ColumnConstraints(NAMES);
        ColumnConstraints fields = new ColumnConstraints(130);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, fields, words);
        return grid;
    }

    private static void add(
            GridPane grid,
            int row,
            String name,
            TextField field,
            ObservableValue<String> complaint,
            String meaning) {
        Label words = Parts.paragraph(meaning, "qg-muted", "qg-small");
        complaint.subscribe(
                wrong -> {
                    boolean good = wrong.isEmpty();
                    words.setText(good ? meaning : wrong);
                    words.getStyleClass().removeAll("severity-problem", "qg-muted");
                    words.getStyleClass().add(good ? "qg-muted" : "severity-problem");
                });
        field.getStyleClass().add("setting");
        grid.addRow(row, Parts.label(name), field, words);
    }
}
