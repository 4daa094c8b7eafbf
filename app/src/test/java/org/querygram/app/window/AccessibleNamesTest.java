package org.querygram.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.querygram.app.Wiring;
import org.querygram.app.job.BackgroundRunner;
import org.querygram.app.settings.Kept;
import org.querygram.app.settings.RecentLog;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Whatever the keyboard can reach has a name that a screen reader can say, in every state of the
/// window of which pictures are taken.
@ExtendWith(ApplicationExtension.class)
class AccessibleNamesTest {

    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    static Stream<String> states() {
        // What differs from another state by its log alone has the same controls.
        List<String> alike =
                List.of(
                        "card-",
                        "long-names",
                        "many-sessions",
                        "filtered",
                        "first-look",
                        "compare-change",
                        "compare-worse",
                        "drop-second",
                        "log-finding",
                        "palette-all",
                        "queries-finding",
                        "queries-nothing",
                        "read-as-warned");
        return ScreenState.all().stream()
                .map(ScreenState::name)
                .filter(name -> alike.stream().noneMatch(name::startsWith));
    }

    @ParameterizedTest
    @MethodSource("states")
    void everythingHasRoomIsReachedByTheKeyboardAndHasAName(String name) {
        ScreenState state =
                ScreenState.all().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        List<Path> logs = state.logs().get();
        Wiring wiring = onWindow(() -> open(state, logs));
        waitFor(() -> onWindow(() -> state.ready().test(wiring)));
        for (var step : state.steps()) {
            settle();
            onWindow(
                    () -> {
                        step.accept(wiring);
                        return true;
                    });
        }
        settle();

        assertThat(onWindow(() -> nameless(wiring.window().scene().getRoot())))
                .as("controls without a name, or without a key")
                .isEmpty();
        assertThat(onWindow(() -> wiring.window().scene().getRoot().minWidth(-1)))
                .as("what the least width of the window, 1024, does not cut")
                .isLessThanOrEqualTo(1024);
        onWindow(
                () -> {
                    List.copyOf(wiring.model().tabs()).forEach(wiring.model()::close);
                    return true;
                });
    }

    private Wiring open(ScreenState state, List<Path> logs) {
        Kept kept = new Kept(null, new BackgroundRunner());
        kept.remember(new RecentLog(List.of(Path.of("old.log")), "Django", 1_000, 10, 5));
        LogOpener opener = state.opener();
        Wiring wiring = opener == null ? new Wiring(stage, kept) : new Wiring(stage, opener);
        wiring.start(logs);
        wiring.window().complete();
        return wiring;
    }

    private static List<String> nameless(Parent root) {
        root.applyCss();
        root.layout();
        TreeSet<String> nameless = new TreeSet<>();
        collect(root, nameless);
        return List.copyOf(nameless);
    }

    private static void collect(Node node, TreeSet<String> nameless) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && !hasName(node)) {
            nameless.add(node.getTypeSelector() + " " + node.getStyleClass() + " in " + path(node));
        }
        if (onlyForTheMouse(node)) {
            nameless.add(
                    "only for the mouse: "
                            + node.getTypeSelector()
                            + " "
                            + node.getStyleClass()
                            + " in "
                            + path(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nameless));
        }
    }

    /// Cells are reached through their list; around a page that lies over the window a click closes
    /// it, as Esc does; of a line in the evidence a click on its number is the shorter way to what
    /// Enter and then the log lead to.
    private static boolean onlyForTheMouse(Node node) {
        List<String> others =
                List.of("scrim", "popup-box", "palette-scrim", "palette", "line-link");
        return node.getOnMouseClicked() != null
                && !node.isFocusTraversable()
                && !(node instanceof IndexedCell<?>)
                && node.getStyleClass().stream().noneMatch(others::contains);
    }

    private static boolean hasName(Node node) {
        String said = node.getAccessibleText();
        if (said != null && !said.isBlank()) {
            return true;
        }
        if (node instanceof Labeled labeled) {
            return labeled.getText() != null && !labeled.getText().isBlank();
        }
        return labelled(node);
    }

    private static boolean labelled(Node node) {
        for (Node near : node.getScene().getRoot().lookupAll(".label")) {
            if (near instanceof Label label && label.getLabelFor() == node) {
                return true;
            }
        }
        return false;
    }

    private static String path(Node node) {
        List<String> path = new ArrayList<>();
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (!at.getStyleClass().isEmpty()) {
                path.addFirst(at.getStyleClass().getLast());
            }
        }
        return String.join(" > ", path);
    }

    private static void settle() {
        WaitForAsyncUtils.sleep(250, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> T onWindow(java.util.concurrent.Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> outcome) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, outcome);
        } catch (TimeoutException e) {
            throw new AssertionError("the window never got there", e);
        }
    }
}
