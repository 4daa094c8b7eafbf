package org.querygram.app.findings;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import org.querygram.app.statement.SqlFlow;
import org.querygram.app.theme.Parts;
import org.querygram.detect.Advice;

import java.util.LinkedHashMap;
import java.util.Map;

/// What to change, in three dialects, a tab each; the user's own stands open.
final class AdviceTabs extends VBox {

    private final VBox body = new VBox(6);

    AdviceTabs(Advice advice, String first) {
        getStyleClass().add("advice");
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Django", advice.django());
        texts.put("Hibernate", advice.hibernate());
        texts.put("SQL", advice.sql());
        texts.values().removeIf(String::isBlank);
        HBox tabs = new HBox(2);
        tabs.getStyleClass().add("advice-tabs");
        ToggleGroup group = new ToggleGroup();
        texts.forEach((title, text) -> tabs.getChildren().add(tab(title, text, group)));
        getChildren().addAll(tabs, body);
        open(tabs, first);
    }

    private static void open(HBox tabs, String first) {
        Node chosen =
                tabs.getChildren().stream()
                        .filter(node -> ((ToggleButton) node).getText().equals(first))
                        .findFirst()
                        .orElse(
                                tabs.getChildren().isEmpty()
                                        ? null
                                        : tabs.getChildren().getFirst());
        if (chosen instanceof ToggleButton tab) {
            tab.fire();
        }
    }

    private ToggleButton tab(String title, String text, ToggleGroup group) {
        ToggleButton tab = new ToggleButton(title);
        tab.getStyleClass().add("advice-tab");
        tab.setToggleGroup(group);
        tab.setAccessibleText("Advice for " + title);
        tab.setOnAction(
                _ -> {
                    tab.setSelected(true);
                    show(text, title.equals("SQL"));
                });
        return tab;
    }

    /// Sentences first, then code after a blank line.
    private void show(String text, boolean sql) {
        body.getChildren().clear();
        int blank = text.indexOf("\n\n");
        String words = blank < 0 ? text : text.substring(0, blank);
        body.getChildren().add(Parts.paragraph(words.strip().replace('\n', ' ')));
        if (blank >= 0) {
            String code = text.substring(blank + 2).stripTrailing();
            TextFlow flow = sql ? SqlFlow.of(code) : SqlFlow.plain(code);
            flow.getStyleClass().add("code");
            body.getChildren().add(flow);
        }
    }
}
