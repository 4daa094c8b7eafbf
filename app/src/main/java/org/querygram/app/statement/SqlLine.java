package org.querygram.app.statement;

import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// SQL on one line, in colour, with an ellipsis where it does not fit.
public final class SqlLine extends Region {

    private static final double HEIGHT = 18;

    private final String sql;
    private int shown = -1;

    public SqlLine(String sql) {
        this.sql = sql;
        setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void layoutChildren() {
        int room = (int) Math.max(1, getWidth() / characterWidth());
        int fits = Math.min(sql.length(), room);
        if (fits != shown) {
            shown = fits;
            String text = fits < sql.length() ? sql.substring(0, fits - 1) + "…" : sql;
            TextFlow flow = SqlFlow.of(text);
            flow.setManaged(false);
            getChildren().setAll(flow);
            flow.applyCss();
        }
        double top = (getHeight() - HEIGHT) / 2;
        getChildren().forEach(flow -> flow.resizeRelocate(0, top, 10_000, HEIGHT));
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    /// All characters of the face are as wide.
    private static double characterWidth() {
        Text measured = new Text("0000000000");
        measured.setFont(Font.font("IBM Plex Mono", 12));
        return measured.getLayoutBounds().getWidth() / 10;
    }
}
