package org.querygram.app.window;

import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.querygram.app.theme.Parts;

/// Findings, loops and card side by side; in a narrow window the card shares the place of the
/// findings.
final class LowerPanes extends SplitPane {

    private static final double NARROW = 1200;
    private static final double WIDE = 1600;

    private final Region findings;
    private final Region loops;
    private final Region card;
    private final BorderPane left = new BorderPane();
    private final ToggleButton showFindings = new ToggleButton("Findings");
    private final ToggleButton showCard = new ToggleButton("Card");
    private Width width = Width.UNKNOWN;

    private enum Width {
        UNKNOWN,
        NARROW,
        NORMAL,
        WIDE
    }

    LowerPanes(Region findings, Region loops, Region card) {
        this.findings = findings;
        this.loops = loops;
        this.card = card;
        getStyleClass().add("lower-split");
        findings.setMinWidth(220);
        loops.setMinWidth(380);
        card.setMinWidth(340);
        chooseBetween();
        setResizableWithParent(findings, false);
        setResizableWithParent(left, false);
        setResizableWithParent(card, false);
    }

    private void chooseBetween() {
        ToggleGroup group = new ToggleGroup();
        showFindings.setToggleGroup(group);
        showCard.setToggleGroup(group);
        showFindings.setOnAction(_ -> showLeft(showFindings, findings));
        showCard.setOnAction(_ -> showLeft(showCard, card));
        HBox tabs = new HBox(showFindings, showCard);
        tabs.getStyleClass().add("qg-segments");
        HBox bar = Parts.row(0, tabs);
        bar.getStyleClass().add("qg-bar");
        left.setTop(bar);
        left.setMinWidth(340);
    }

    private void showLeft(ToggleButton button, Region content) {
        button.setSelected(true);
        left.setCenter(content);
    }

    void fit(double windowWidth) {
        Width next =
                windowWidth < NARROW
                        ? Width.NARROW
                        : windowWidth < WIDE ? Width.NORMAL : Width.WIDE;
        if (next == width) {
            return;
        }
        width = next;
        getItems().clear();
        left.setCenter(null);
        if (next == Width.NARROW) {
            showLeft(showFindings, findings);
            getItems().setAll(left, loops);
            setDividerPositions(340 / windowWidth);
        } else {
            getItems().setAll(findings, loops, card);
            double list = next == Width.WIDE ? 330 : 262;
            double side = next == Width.WIDE ? 560 : 396;
            double room = windowWidth - 60;
            setDividerPositions(list / room, 1 - side / room);
        }
    }
}
