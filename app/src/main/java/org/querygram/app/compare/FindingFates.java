package org.querygram.app.compare;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.querygram.app.theme.FindingMark;
import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Parts;
import org.querygram.compare.FindingChange;
import org.querygram.detect.Finding;

/// What became of the findings: resolved, new, changed, same.
final class FindingFates extends BorderPane {

    FindingFates(CompareViewModel model) {
        getStyleClass().add("finding-fates");
        setTop(
                Parts.bar(
                        "Findings",
                        Parts.label(
                                CompareWords.findings(model.comparison()),
                                "qg-small",
                                "qg-muted")));
        VBox list = new VBox();
        for (FindingChange change : model.findings()) {
            list.getChildren().add(fate(change));
        }
        if (model.findings().isEmpty()) {
            list.getChildren()
                    .add(Parts.paragraph("No findings on either side", "qg-muted", "fate"));
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        setMinWidth(220);
    }

    private static HBox fate(FindingChange change) {
        Finding finding = change.after() == null ? change.before() : change.after();
        VBox words =
                new VBox(
                        Parts.paragraph(finding == null ? "" : finding.title()),
                        Parts.paragraph(CompareWords.fate(change), "qg-muted", "qg-small"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(9, mark(change, finding), words);
        row.getStyleClass().add("fate");
        return row;
    }

    private static Node mark(
            FindingChange change, @org.jspecify.annotations.Nullable Finding finding) {
        if (change.kind() == FindingChange.Kind.RESOLVED || finding == null) {
            Node check = Icon.CHECK.node(15);
            check.getStyleClass().add("ok");
            return check;
        }
        return FindingMark.of(finding);
    }
}
