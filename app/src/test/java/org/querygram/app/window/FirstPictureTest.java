package org.querygram.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;
import javafx.stage.Stage;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.querygram.app.Wiring;
import org.querygram.app.job.BackgroundRunner;
import org.querygram.app.settings.Kept;
import org.querygram.app.settings.RecentLog;
import org.querygram.app.theme.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// What the window shows first stays where it is, and as it is, when everything else comes.
@ExtendWith(ApplicationExtension.class)
class FirstPictureTest {

    private static final List<String> PARTS =
            List.of(
                    ".invitation",
                    ".invitation-title",
                    ".invitation-words",
                    ".empty-page",
                    ".frame");

    @Start
    void start(Stage stage) {
        stage.setTitle("not used: every case opens a window of its own");
    }

    private record Look(Bounds place, List<Object> dress) {}

    private static Map<String, Look> looks(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Map<String, Look> looks = new LinkedHashMap<>();
        for (String part : PARTS) {
            Node node = scene.getRoot().lookup(part);
            assertThat(node).as(part).isNotNull();
            looks.put(part, new Look(node.localToScene(node.getLayoutBounds()), dress(node)));
        }
        return looks;
    }

    /// What a person sees of it besides its place.
    private static List<Object> dress(Node node) {
        if (node instanceof Region region) {
            return List.of(
                    String.valueOf(region.getBorder()),
                    region.getPadding(),
                    String.valueOf(
                            region.getBackground() == null
                                    ? null
                                    : region.getBackground().getFills()));
        }
        Shape shape = (Shape) node;
        return List.of(
                String.valueOf(shape.getFill()),
                String.valueOf(shape.getStroke()),
                shape.getStrokeWidth());
    }

    private static Wiring open(Stage stage, Theme theme, int recent) {
        Kept kept = new Kept(null, new BackgroundRunner());
        kept.set(kept.settings().withTheme(theme));
        for (int i = 0; i < recent; i++) {
            kept.remember(new RecentLog(List.of(Path.of("log" + i)), "Django", 1000, 10, 5));
        }
        return new Wiring(stage, kept);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 0", "DARK, 0", "LIGHT, 1", "LIGHT, 4", "DARK, 9"})
    void nothingOfItMovesOrChangesWhenTheRestComes(Theme theme, int recent) throws Exception {
        CompletableFuture<List<Map<String, Look>>> both = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        Stage stage = new Stage();
                        Wiring wiring = open(stage, theme, recent);
                        stage.show();
                        Map<String, Look> first = looks(wiring.window().scene());
                        wiring.window().complete();
                        Map<String, Look> then = looks(wiring.window().scene());
                        stage.close();
                        both.complete(List.of(first, then));
                    } catch (Throwable e) {
                        both.completeExceptionally(e);
                    }
                });
        Map<String, Look> first = both.get().getFirst();
        Map<String, Look> then = both.get().getLast();
        for (String part : PARTS) {
            Bounds before = first.get(part).place();
            Bounds after = then.get(part).place();
            assertThat(after.getMinX()).as(part).isCloseTo(before.getMinX(), within(0.6));
            assertThat(after.getMinY()).as(part).isCloseTo(before.getMinY(), within(0.6));
            assertThat(after.getWidth()).as(part).isCloseTo(before.getWidth(), within(0.6));
            assertThat(then.get(part).dress()).as(part).isEqualTo(first.get(part).dress());
        }
    }
}
