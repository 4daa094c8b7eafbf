package org.querygram.app.window;

import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import org.querygram.app.Wiring;
import org.querygram.app.theme.Theme;

import java.nio.file.Path;
import java.util.List;

/// What to click before a picture is taken, as a list of words.
final class ScreenSteps {

    private ScreenSteps() {}

    private static MouseEvent click() {
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    static void run(Wiring wiring, Stage stage, String steps) {
        for (String step : steps.split(",")) {
            var scene = wiring.window().scene();
            if (step.startsWith("finding")) {
                ListView<?> list = (ListView<?>) scene.lookup(".finding-list");
                list.getSelectionModel().select(Integer.parseInt(step.substring(7)));
            } else if (step.startsWith("row")) {
                TreeTableView<?> tree = (TreeTableView<?>) scene.lookup(".loops .tree-table-view");
                tree.getSelectionModel().select(Integer.parseInt(step.substring(3)));
            } else if (step.startsWith("compare:")) {
                LogTab log = wiring.model().currentLog();
                if (log != null) {
                    wiring.model().compareWith(log, List.of(Path.of(step.substring(8))));
                }
            } else if (step.startsWith("page:")) {
                LogTab log = wiring.model().currentLog();
                if (log != null) {
                    log.pageProperty().set(Page.valueOf(step.substring(5)));
                }
            } else if (step.startsWith("filter:")) {
                LogTab log = wiring.model().currentLog();
                if (log != null) {
                    log.filter().textProperty().set(step.substring(7));
                }
            } else if (step.startsWith("box")) {
                var boxes = List.copyOf(scene.getRoot().lookupAll(".table-box"));
                boxes.get(Integer.parseInt(step.substring(3))).fireEvent(click());
            } else if (step.equals("list")) {
                scene.getRoot().lookupAll(".relations .toggle-button").stream()
                        .filter(
                                node ->
                                        node instanceof ToggleButton t
                                                && t.getText().equals("List"))
                        .forEach(node -> ((ToggleButton) node).fire());
            } else if (step.startsWith("class")) {
                TableView<?> table = (TableView<?>) scene.lookup(".queries .table-view");
                table.getSelectionModel().select(Integer.parseInt(step.substring(5)));
            } else if (step.startsWith("theme:")) {
                wiring.themes().choiceProperty().set(Theme.valueOf(step.substring(6)));
            } else if (step.startsWith("width:")) {
                stage.setWidth(Double.parseDouble(step.substring(6)));
            } else if (step.startsWith("height:")) {
                stage.setHeight(Double.parseDouble(step.substring(7)));
            } else if (step.equals("notice")) {
                NoticeView notice = (NoticeView) scene.lookup(".notice");
                notice.show(
                        Notice.warned(
                                "Reading big.log was cancelled at 62 %",
                                "3,400 statements are kept and can be used. Counts are lower"
                                        + " bounds."),
                        () -> {},
                        () -> {});
            } else if (step.equals("drop")) {
                scene.lookup(".drop-overlay").setVisible(true);
            } else if (step.equals("keys")) {
                ((KeysPane) scene.lookup(".scrim")).open();
            }
        }
    }
}
