package org.querygram.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.querygram.app.compare.CompareView;
import org.querygram.app.compare.CompareViewModel;
import org.querygram.app.job.DirectRunner;
import org.querygram.app.log.Logs;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Selection;
import org.querygram.app.theme.Theme;
import org.querygram.app.theme.Themes;
import org.querygram.compare.Comparisons;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// What is painted, looked at pixel by pixel.
class TimelineViewTest {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 240;

    @BeforeAll
    static void startToolkit() throws Exception {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(true));
        } catch (IllegalStateException alreadyRunning) {
            started.complete(true);
        }
        Platform.setImplicitExit(false);
        assertThat(started.get(30, TimeUnit.SECONDS)).isTrue();
    }

    private static <T> T onFx(Supplier<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        done.complete(work.get());
                    } catch (RuntimeException | Error e) {
                        done.completeExceptionally(e);
                    }
                });
        return done.get(60, TimeUnit.SECONDS);
    }

    private static WritableImage picture(Parent view, Themes themes, int height) {
        Scene scene = new Scene(view, WIDTH, height);
        themes.dress(scene);
        scene.snapshot(null);
        return scene.snapshot(null);
    }

    private static int count(WritableImage image, Color colour) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 150; x < image.getWidth(); x++) {
                count += image.getPixelReader().getColor(x, y).equals(colour) ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void barsWearTheirTablesColourAndFadeWhenAnotherIsSelected() throws Exception {
        int[] counts =
                onFx(
                        () -> {
                            Themes themes = new Themes();
                            themes.choiceProperty().set(Theme.LIGHT);
                            OpenLog log = Logs.shop();
                            var model =
                                    new TimelineViewModel(log, new Selection(), new DirectRunner());
                            var view = new TimelineView(model, themes.paletteProperty());
                            int colour = log.colours().number("shop_line");
                            Color line = themes.paletteProperty().get().table(colour);
                            int all = count(picture(view, themes, HEIGHT), line);
                            model.selection()
                                    .select(
                                            new Selected.OfFinding(
                                                    log.analysis().findings().getFirst()));
                            int faded = count(view.getScene().snapshot(null), line);
                            return new int[] {all, faded};
                        });
        assertThat(counts[0]).isGreaterThan(40);
        assertThat(counts[1]).isZero();
    }

    @Test
    void anotherThemeIsPaintedAnew() throws Exception {
        boolean dark =
                onFx(
                        () -> {
                            Themes themes = new Themes();
                            themes.choiceProperty().set(Theme.LIGHT);
                            var model =
                                    new TimelineViewModel(
                                            Logs.shop(), new Selection(), new DirectRunner());
                            var view = new TimelineView(model, themes.paletteProperty());
                            picture(view, themes, HEIGHT);
                            themes.choiceProperty().set(Theme.DARK);
                            WritableImage image = view.getScene().snapshot(null);
                            Color pane = themes.paletteProperty().get().colour("pane");
                            return image.getPixelReader().getColor(5, HEIGHT - 3).equals(pane);
                        });
        assertThat(dark).isTrue();
    }

    @Test
    void emptyLogsAndComparisonsWithThemAreDrawnToo() throws Exception {
        double width =
                onFx(
                        () -> {
                            Themes themes = new Themes();
                            var model =
                                    new TimelineViewModel(
                                            Logs.empty(), new Selection(), new DirectRunner());
                            picture(
                                    new TimelineView(model, themes.paletteProperty()),
                                    themes,
                                    HEIGHT);
                            OpenLog before = Logs.shop();
                            OpenLog after = Logs.empty();
                            var comparison =
                                    Comparisons.compare(before.analysis(), after.analysis());
                            var compare = new CompareViewModel(before, after, comparison);
                            var view =
                                    new CompareView(
                                            compare, themes.paletteProperty(), () -> {}, () -> {});
                            return picture(view, themes, 600).getWidth();
                        });
        assertThat(width).isEqualTo(WIDTH);
    }
}
