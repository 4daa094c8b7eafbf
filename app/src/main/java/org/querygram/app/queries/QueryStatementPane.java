package org.querygram.app.queries;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.log.GoTo;
import org.querygram.app.log.Selected;
import org.querygram.app.statement.SqlFlow;
import org.querygram.app.statement.StatementText;
import org.querygram.app.theme.FindingMark;
import org.querygram.app.theme.Parts;
import org.querygram.detect.Finding;

/// The statement of the chosen query class in full, what was found in it, and where it stands.
final class QueryStatementPane extends BorderPane {

    private final QueriesViewModel model;
    private final GoTo goTo;

    QueryStatementPane(QueriesViewModel model, GoTo goTo) {
        this.model = model;
        this.goTo = goTo;
        setMinWidth(0);
        model.detailProperty().subscribe(this::show);
    }

    private void show(@Nullable QueryDetail detail) {
        if (detail == null) {
            setTop(Parts.bar("Statement"));
            Label hint = Parts.label("Choose a query class", "qg-muted");
            setCenter(hint);
            return;
        }
        Label places = Parts.label(detail.places(), "qg-muted", "qg-small");
        setTop(
                Parts.bar(
                        "Statement",
                        places,
                        Parts.spring(),
                        Parts.link(
                                "Copy normalized",
                                () -> copy(detail.row().queryClass().normalized())),
                        Parts.link("Copy EXPLAIN", () -> copy(explain(detail)))));
        ScrollPane scroll = new ScrollPane(body(detail));
        scroll.setFitToWidth(true);
        setCenter(scroll);
    }

    private VBox body(QueryDetail detail) {
        VBox box = new VBox(8, SqlFlow.of(detail.formatted()));
        box.getStyleClass().add("statement");
        Finding finding = detail.row().finding();
        if (finding != null) {
            box.getChildren().add(finding(detail, finding));
        }
        box.getChildren().add(facts(detail));
        return box;
    }

    private Node finding(QueryDetail detail, Finding finding) {
        Label title = Parts.paragraph(finding.title());
        Label change =
                Parts.label(
                        Figures.count(finding.statementsBefore())
                                + " → "
                                + Figures.count(finding.statementsAfter()),
                        "qg-strong");
        change.setMinWidth(USE_PREF_SIZE);
        Hyperlink show =
                Parts.link(
                        "Show finding",
                        () -> {
                            model.chooseFinding(detail.row());
                            goTo.timeline();
                        });
        show.setMinWidth(USE_PREF_SIZE);
        return Parts.row(8, FindingMark.of(finding), title, change, show);
    }

    private FlowPane facts(QueryDetail detail) {
        Label lines = Parts.label(detail.lines(), "qg-muted", "qg-small");
        FlowPane row =
                new FlowPane(
                        14,
                        4,
                        lines,
                        small(
                                "Show in the log",
                                () -> {
                                    if (model.chosenRun() < 0) {
                                        model.chooseRun(model.log().firstRow(detail.row().stats()));
                                    }
                                    goTo.log();
                                }),
                        small(
                                timeline(),
                                () -> {
                                    select(detail);
                                    goTo.timeline();
                                }));
        if (detail.row().stats().errors() > 0) {
            String failed = Figures.count(detail.row().stats().errors()) + " failed";
            row.getChildren().add(1, Parts.label(failed, "severity-problem", "qg-small"));
        }
        return row;
    }

    /// A saved analysis has no timeline; its loops stand on the same page.
    private String timeline() {
        return model.log().isSaved() ? "Show in the loops" : "Show in the timeline";
    }

    private static Hyperlink small(String text, Runnable action) {
        Hyperlink link = Parts.link(text, action);
        link.getStyleClass().add("qg-small");
        link.setMinWidth(USE_PREF_SIZE);
        return link;
    }

    private void select(QueryDetail detail) {
        if (model.chosenRun() < 0) {
            model.selection().select(new Selected.OfClass(detail.row().index(), detail.rows()));
        }
    }

    /// The slowest run as psql takes it. ANALYZE is left to the reader: it would run a write again.
    private String explain(QueryDetail detail) {
        int row = detail.row().stats().exampleRow();
        return "EXPLAIN\n" + new StatementText(model.log(), row).formatted() + ";\n";
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
