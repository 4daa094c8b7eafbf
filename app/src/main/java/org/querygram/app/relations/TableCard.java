package org.querygram.app.relations;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.log.GoTo;
import org.querygram.app.statement.SqlLine;
import org.querygram.app.theme.FindingMark;
import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Parts;
import org.querygram.detect.Finding;
import org.querygram.stats.QueryStats;

/// Everything about the table in front; nothing while there is none.
final class TableCard extends BorderPane {

    private static final int MOST_STATEMENTS = 12;

    private final RelationsViewModel model;
    private final GoTo goTo;

    TableCard(RelationsViewModel model, GoTo goTo) {
        this.model = model;
        this.goTo = goTo;
        getStyleClass().add("table-card");
        setMinWidth(336);
        setPrefWidth(336);
        setMaxWidth(336);
        managedProperty().bind(visibleProperty());
        model.currentProperty().subscribe(this::show);
    }

    private void show(@Nullable SchemaTable table) {
        setVisible(table != null);
        if (table != null) {
            setTop(head(table));
            ScrollPane scroll = new ScrollPane(body(table));
            scroll.setFitToWidth(true);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            setCenter(scroll);
        }
    }

    private Node head(SchemaTable table) {
        Button close = new Button();
        close.setGraphic(Icon.CLOSE.node(11));
        close.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        close.getStyleClass().add("tab-close");
        close.setAccessibleText("Close " + table.name());
        close.setOnAction(_ -> model.leave());
        Label count =
                Parts.label(
                        Figures.counted(table.statements(), "statement"), "qg-muted", "qg-small");
        count.setMinWidth(USE_PREF_SIZE);
        HBox bar = Parts.bar(table.name(), count, Parts.spring(), close);
        bar.getChildren().addFirst(Parts.swatch(table.colour()));
        return bar;
    }

    private VBox body(SchemaTable table) {
        VBox box = new VBox(8);
        box.getStyleClass().add("card-body");
        box.getChildren().add(figures(table));
        if (!model.linksOf(table).isEmpty()) {
            box.getChildren().add(Parts.label("Related to", "qg-strong"));
            model.linksOf(table)
                    .forEach(
                            link ->
                                    box.getChildren()
                                            .add(Parts.paragraph(link.sentence(), "qg-muted")));
        }
        if (!table.findings().isEmpty()) {
            box.getChildren().add(Parts.label("Findings here", "qg-strong"));
            table.findings().forEach(finding -> box.getChildren().add(finding(finding)));
        }
        if (!table.classes().isEmpty()) {
            box.getChildren().add(Parts.label("Statements", "qg-strong"));
            table.classes().stream()
                    .limit(MOST_STATEMENTS)
                    .forEach(stats -> box.getChildren().add(statement(stats)));
        }
        int more = table.classes().size() - MOST_STATEMENTS;
        if (more > 0) {
            box.getChildren().add(Parts.label(more + " more", "qg-muted", "qg-small"));
        }
        Button only =
                Parts.button(
                        "Show only this table everywhere",
                        null,
                        () -> goTo.filter(model.filterOf(table)));
        only.getStyleClass().add("qg-low");
        box.getChildren().add(only);
        return box;
    }

    private Label figures(SchemaTable table) {
        String time = table.nanos() < 0 ? "" : ", " + model.log().figures().time(table.nanos());
        return Parts.label(
                Figures.count(table.reads())
                        + " read, "
                        + Figures.count(table.writes())
                        + " written"
                        + time);
    }

    private Node finding(Finding finding) {
        Label title = Parts.paragraph(finding.title());
        Label change =
                Parts.label(
                        Figures.count(finding.statementsBefore())
                                + " → "
                                + Figures.count(finding.statementsAfter()),
                        "qg-strong");
        Node show =
                Parts.link(
                        "Show",
                        () -> {
                            model.chooseFinding(finding);
                            goTo.timeline();
                        });
        VBox text = new VBox(2, title, Parts.row(10, change, show));
        HBox.setHgrow(text, Priority.ALWAYS);
        return new HBox(9, FindingMark.of(finding), text);
    }

    private Node statement(QueryStats stats) {
        SqlLine sql = new SqlLine(model.sql(stats));
        HBox.setHgrow(sql, Priority.ALWAYS);
        Label count = Parts.label(Figures.count(stats.count()));
        count.setMinWidth(USE_PREF_SIZE);
        HBox row = Parts.row(10, sql, count);
        row.getStyleClass().add("table-statement");
        row.setAccessibleText(model.sql(stats) + ", " + Figures.counted(stats.count(), "time"));
        Parts.pressable(
                row,
                () -> {
                    model.chooseClass(stats);
                    goTo.queries();
                });
        return row;
    }
}
