package org.querygram.app.findings;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Selection;
import org.querygram.app.statement.SqlFlow;
import org.querygram.app.statement.StatementText;
import org.querygram.app.theme.FindingMark;
import org.querygram.app.theme.Icon;
import org.querygram.app.theme.Parts;
import org.querygram.detect.Decision;
import org.querygram.detect.Finding;

import java.util.List;
import java.util.function.BiConsumer;

/// The card of a finding, always in this order: what it is, N and M, why, where, the lines that
/// prove it, what to do, what that costs, what this log cannot show.
public final class CardView extends BorderPane {

    /// Under this height the advice would be out of sight behind five lines of evidence.
    private static final double LOW = 480;

    private static final int FEW_LINES = 2;
    private static final int MOST_LINES = 5;

    /// What one character of IBM Plex Mono at 12 points takes: 600 of 1,000 units.
    private static final double CHARACTER = 7.2;

    /// Line number, its gap and the padding on the right.
    private static final double BESIDE = 64;

    private static final double UNBROKEN = 2_000;

    private final FindingsViewModel model;
    private final Selection selection;
    private final String dialect;
    private final @Nullable BiConsumer<Finding, String> callFine;
    private final Runnable toLog;
    private boolean low;

    /// @param dialect title of the advice to show first: "Django", "Hibernate" or "SQL"
    /// @param callFine hides a finding, with a note why; null where that cannot be kept
    /// @param toLog shows the lines of what is selected
    public CardView(
            FindingsViewModel model,
            Selection selection,
            String dialect,
            @Nullable BiConsumer<Finding, String> callFine,
            Runnable toLog) {
        this.model = model;
        this.selection = selection;
        this.dialect = dialect;
        this.callFine = callFine;
        this.toLog = toLog;
        getStyleClass().add("card");
        model.currentProperty().subscribe(this::show);
        heightProperty().subscribe(() -> fit());
    }

    /// The keyboard goes to the first thing that can be done here.
    @Override
    public void requestFocus() {
        Node first = getCenter() instanceof ScrollPane scroll ? first(scroll.getContent()) : null;
        if (first == null && getBottom() != null) {
            first = first(getBottom());
        }
        if (first != null) {
            first.requestFocus();
        }
    }

    private static @Nullable Node first(Node node) {
        if (node.isFocusTraversable() && node.isVisible()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = first(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private void fit() {
        boolean now = getHeight() < LOW;
        if (now != low) {
            low = now;
            show(model.currentProperty().get());
        }
    }

    private void show(@Nullable FindingText text) {
        if (text == null) {
            setCenter(empty());
            setBottom(null);
            return;
        }
        ScrollPane scroll = new ScrollPane(body(text));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        setBottom(footer(text));
    }

    private static Node empty() {
        VBox box =
                new VBox(
                        6,
                        Parts.label("Nothing to repair", "qg-title"),
                        Parts.paragraph(
                                "No statement of this log could be saved by a change that the log"
                                        + " proves. What was checked stands beside it.",
                                "qg-muted"));
        box.getStyleClass().add("card-body");
        return box;
    }

    private VBox body(FindingText text) {
        VBox box = new VBox(6);
        box.getStyleClass().add("card-body");
        box.getChildren().addAll(kicker(text), Parts.paragraph(text.title(), "qg-title"));
        box.getChildren().addAll(change(text), Parts.paragraph(text.finding().why()));
        if (!text.where().isEmpty()) {
            box.getChildren().add(where(text));
        }
        if (!text.evidence().isEmpty()) {
            box.getChildren().add(evidence(text));
        }
        box.getChildren().add(new AdviceTabs(text.finding().advice(), dialect));
        addEnd(box, text);
        return box;
    }

    private static void addEnd(VBox box, FindingText text) {
        String caveat = text.finding().advice().caveat();
        if (!caveat.isEmpty()) {
            box.getChildren().add(Parts.paragraph(caveat, "qg-muted", "qg-small"));
        }
        if (!text.finding().cannotShow().isEmpty()) {
            box.getChildren()
                    .add(Parts.paragraph(text.finding().cannotShow(), "qg-muted", "qg-small"));
        }
        if (!text.finding().decidedBy().isEmpty()) {
            box.getChildren().add(decidedBy(text.finding()));
        }
    }

    /// The limits that had a say; what each decides stands in the tooltip.
    private static Label decidedBy(Finding finding) {
        String all = String.join(", ", finding.decidedBy().stream().map(Decision::text).toList());
        Label label = Parts.paragraph("Decided by " + all + ".", "qg-muted", "qg-small");
        String meanings =
                String.join(
                        "\n",
                        finding.decidedBy().stream()
                                .map(each -> each.text() + ": " + each.meaning())
                                .toList());
        label.setTooltip(new Tooltip(meanings));
        return label;
    }

    private static HBox kicker(FindingText text) {
        Label severity =
                Parts.label(
                        text.severity(),
                        "qg-strong",
                        "qg-small",
                        "severity-" + text.finding().severity().id());
        Label grade =
                Parts.label("· " + text.finding().grade().id() + " ·", "qg-muted", "qg-small");
        Label id = Parts.label(text.finding().detector(), "qg-muted", "qg-mono");
        return Parts.row(6, FindingMark.of(text.finding()), severity, grade, id);
    }

    private static HBox change(FindingText text) {
        Label before = Parts.label(text.before(), "qg-number");
        Label after = Parts.label(text.after(), "qg-number");
        Label unit = Parts.label("statements", "qg-muted");
        Label saves = Parts.label(text.saves(), "qg-muted");
        List.of(before, after, unit).forEach(label -> label.setMinWidth(USE_PREF_SIZE));
        HBox row = Parts.row(6, before, arrow(), after, unit, saves);
        row.setAccessibleText(text.before() + " to " + text.after() + " statements");
        HBox.setMargin(saves, new javafx.geometry.Insets(0, 0, 0, 8));
        return row;
    }

    private static Node arrow() {
        Node arrow = Icon.ARROW.node(16);
        arrow.getStyleClass().add("arrow");
        return arrow;
    }

    private Node where(FindingText text) {
        return Parts.link(
                text.where(),
                () -> {
                    model.select(text);
                    toLog.run();
                });
    }

    private VBox evidence(FindingText text) {
        VBox box = new VBox();
        box.getStyleClass().add("evidence");
        int lines = low ? FEW_LINES : MOST_LINES;
        text.evidence().stream().limit(lines).forEach(e -> box.getChildren().add(line(e)));
        if (!text.moreThan(lines).isEmpty()) {
            Label more = Parts.label(text.moreThan(lines), "qg-muted", "qg-small");
            more.getStyleClass().add("evidence-more");
            box.getChildren().add(more);
        }
        return box;
    }

    /// A line of the log in short; a click shows the statement in full, one on its number the line
    /// where it stands.
    private Node line(StatementText statement) {
        Label number = Parts.label(Figures.count(statement.line()), "line-number");
        number.setMinWidth(44);
        number.getStyleClass().add("line-link");
        number.setOnMouseClicked(
                event -> {
                    selection.select(new Selected.OfRow(statement.row()));
                    toLog.run();
                    event.consume();
                });
        HBox row = Parts.row(10, number);
        row.widthProperty()
                .subscribe(
                        width -> {
                            int room = (int) ((width.doubleValue() - BESIDE) / CHARACTER);
                            row.getChildren().setAll(number, oneLine(statement.summary(), room));
                            // Made while it is laid out: styles would come too late for it.
                            row.applyCss();
                        });
        row.getStyleClass().add("evidence-line");
        row.setAccessibleText(statement.place() + ", " + statement.summary());
        Parts.pressable(row, () -> selection.select(new Selected.OfRow(statement.row())));
        Clip.toWidth(row);
        return row;
    }

    /// A line is never broken: what is too long for its row ends with an ellipsis.
    private static TextFlow oneLine(String summary, int room) {
        boolean fits = room < 2 || summary.length() <= room;
        TextFlow text = SqlFlow.of(fits ? summary : summary.substring(0, room - 1) + "…");
        text.setMinWidth(UNBROKEN);
        return text;
    }

    private HBox footer(FindingText text) {
        Node copy = Parts.button("Copy", Icon.COPY, () -> copy(text));
        HBox footer = Parts.row(8, copy);
        if (callFine != null) {
            BiConsumer<Finding, String> hide = callFine;
            Button fine =
                    Parts.button("This one is fine…", null, () -> setBottom(question(text, hide)));
            fine.getStyleClass().add("call-fine");
            footer.getChildren().add(fine);
        }
        footer.getChildren().add(Parts.spring());
        footer.getStyleClass().add("card-footer");
        if (model.shown().size() > 1) {
            footer.getChildren().addAll(Parts.link("Next finding", model::next), Parts.key("N"));
        }
        return footer;
    }

    /// Why it is fine, for the next reader; Enter hides it, Escape goes back.
    private VBox question(FindingText text, BiConsumer<Finding, String> callFine) {
        TextField note = new TextField();
        note.setAccessibleText("Why this finding is fine, a note for the next reader");
        note.getStyleClass().add("fine-note");
        HBox.setHgrow(note, Priority.ALWAYS);
        Runnable hide = () -> callFine.accept(text.finding(), note.getText());
        Runnable back = () -> setBottom(footer(text));
        note.setOnAction(_ -> hide.run());
        Button hideIt = Parts.button("Hide it", null, hide);
        Button cancel = Parts.button("Cancel", null, back);
        List.of(hideIt, cancel).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
        // The prompt of a field is gone while the field has the keyboard: the question stands over
        // it.
        VBox box =
                new VBox(
                        6,
                        Parts.paragraph("Why is it fine? A note for the next reader, or nothing."),
                        Parts.row(8, note, hideIt, cancel));
        box.getStyleClass().addAll("card-footer", "card-question");
        box.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        back.run();
                        event.consume();
                    }
                });
        Platform.runLater(note::requestFocus);
        return box;
    }

    private static void copy(FindingText text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text.copyText());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
