package org.querygram.app.window;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.List;

/// One bar of all lines by what became of them.
final class CoverageBar extends Pane {

    private static final double HEIGHT = 22;
    private static final double GAP = 2;

    private final List<ReadAsViewModel.Part> parts;

    CoverageBar(List<ReadAsViewModel.Part> parts) {
        this.parts = parts.stream().filter(part -> part.weight() > 0).toList();
        getStyleClass().add("coverage-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        for (ReadAsViewModel.Part part : this.parts) {
            Region piece = new Region();
            piece.getStyleClass().addAll("coverage-piece", "qg-swatch-" + part.colour());
            piece.setManaged(false);
            getChildren().add(piece);
        }
    }

    @Override
    protected void layoutChildren() {
        long all = parts.stream().mapToLong(ReadAsViewModel.Part::weight).sum();
        double x = 0;
        for (int i = 0; i < parts.size(); i++) {
            double width = getWidth() * parts.get(i).weight() / all;
            getChildren().get(i).resizeRelocate(x, 0, Math.max(1, width - GAP), HEIGHT);
            x += width;
        }
    }
}
