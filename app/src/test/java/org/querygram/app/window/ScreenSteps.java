package org.querygram.app.window;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;
import org.querygram.app.Wiring;

import java.nio.file.Path;
import java.util.List;

/// What to do before a picture is taken, each step a word: `finding2`, `row3`, `class1`, `box0`,
/// `page:QUERIES`, `filter:table:blog_tag`, `run:next-finding`, `palette:compar`, `compare:/a.log`,
/// `list`, `drop`, `notice`.
final class ScreenSteps {

    private ScreenSteps() {}

    static void run(Wiring wiring, String step) {
        if (step.isEmpty()) {
            return;
        }
        Scene scene = wiring.window().scene();
        LogTab log = wiring.model().currentLog();
        String told = step.substring(step.indexOf(':') + 1);
        switch (verb(step)) {
            case "finding" ->
                    ((ListView<?>) found(scene, ".finding-list"))
                            .getSelectionModel()
                            .select(number(step));
            case "row" ->
                    ((TreeTableView<?>) found(scene, ".loops .tree-table-view"))
                            .getSelectionModel()
                            .select(number(step));
            case "class" ->
                    ((TableView<?>) found(scene, ".queries .table-view"))
                            .getSelectionModel()
                            .select(number(step));
            case "box" ->
                    List.copyOf(scene.getRoot().lookupAll(".table-box"))
                            .get(number(step))
                            .fireEvent(click());
            case "page" -> log.pageProperty().set(Page.valueOf(told));
            case "filter" -> log.filter().textProperty().set(told);
            case "run" -> wiring.window().commands().find(told).orElseThrow().run();
            case "palette" -> wiring.window().showPalette(told);
            case "compare" -> wiring.model().compareWith(log, List.of(Path.of(told)));
            case "list" -> toggle(scene, "List");
            case "drop" -> found(scene, ".drop-overlay").setVisible(true);
            case "notice" ->
                    ((NoticeView) found(scene, ".notice")).show(notice(), () -> {}, () -> {});
            default -> throw new IllegalArgumentException(step);
        }
    }

    private static String verb(String step) {
        int end = 0;
        while (end < step.length() && Character.isLetter(step.charAt(end))) {
            end++;
        }
        return step.substring(0, end);
    }

    private static int number(String step) {
        return Integer.parseInt(step.substring(verb(step).length()));
    }

    private static Node found(Scene scene, String selector) {
        @Nullable Node node = scene.lookup(selector);
        if (node == null) {
            throw new IllegalStateException("nothing is called " + selector);
        }
        return node;
    }

    private static void toggle(Scene scene, String text) {
        scene.getRoot().lookupAll(".toggle-button").stream()
                .filter(node -> node instanceof ToggleButton of && text.equals(of.getText()))
                .forEach(node -> ((ToggleButton) node).fire());
    }

    private static Notice notice() {
        return Notice.warned(
                "Reading big.log was cancelled at 62 %",
                "3,400 statements are kept and can be used. Counts are lower bounds.");
    }

    private static MouseEvent click() {
        boolean no = false;
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                no,
                no,
                no,
                no,
                true,
                no,
                no,
                true,
                no,
                true,
                null);
    }
}
