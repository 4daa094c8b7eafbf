package org.querygram.app.timeline;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.querygram.analysis.AnalysisOptions;
import org.querygram.analysis.Analyzer;
import org.querygram.app.job.DirectRunner;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Selection;
import org.querygram.app.theme.Theme;
import org.querygram.app.theme.Themes;
import org.querygram.read.Progress;
import org.querygram.read.ReadOptions;
import org.querygram.read.ReadResult;
import org.querygram.read.WorkloadReader;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/// Takes pictures of the timeline of a log, to be compared with the design by eye: whole, with a
/// finding selected, zoomed in, narrow and wide, light and dark. Arguments: the log, the folder for
/// the pictures.
public final class TimelineScreens extends Application {

    private final Themes themes = new Themes();

    public static void main(String[] arguments) {
        launch(arguments);
    }

    /// Reads and judges a log as the window does.
    public static OpenLog open(String path) throws Exception {
        List<Path> paths = List.of(Path.of(path));
        ReadResult read = new WorkloadReader().read(paths, ReadOptions.defaults(), Progress.NONE);
        var analysis =
                Analyzer.analyse(
                        read.workload(),
                        read.reports(),
                        read.complete(),
                        AnalysisOptions.defaults());
        return OpenLog.of(paths, ReadOptions.defaults(), analysis, List.of());
    }

    @Override
    public void start(Stage stage) throws Exception {
        OpenLog log = open(getParameters().getUnnamed().get(0));
        File folder = new File(getParameters().getUnnamed().get(1));
        shoot(log, Theme.LIGHT, 1220, 232, new File(folder, "whole-light.png"), _ -> {});
        shoot(log, Theme.DARK, 1220, 232, new File(folder, "finding-dark.png"), this::finding);
        shoot(log, Theme.LIGHT, 1220, 232, new File(folder, "finding-light.png"), this::finding);
        shoot(log, Theme.DARK, 1860, 330, new File(folder, "zoomed-dark.png"), this::zoomed);
        shoot(log, Theme.LIGHT, 1860, 330, new File(folder, "zoomed-light.png"), this::zoomed);
        shoot(
                log,
                Theme.LIGHT,
                1220,
                152,
                new File(folder, "low-light.png"),
                model -> model.colouringProperty().set(Colouring.FINDING));
        Platform.exit();
    }

    private void finding(TimelineViewModel model) {
        var findings = model.log().analysis().findings();
        if (!findings.isEmpty()) {
            model.selection().select(new Selected.OfFinding(findings.getFirst()));
        }
    }

    private void zoomed(TimelineViewModel model) {
        finding(model);
        double part = Math.min(1, 120.0 / Math.max(1, model.log().workload().size()));
        model.showBetweenPositions(0, model.axis().length() * part);
    }

    private void shoot(
            OpenLog log,
            Theme theme,
            double width,
            double height,
            File target,
            Consumer<TimelineViewModel> steps)
            throws Exception {
        themes.choiceProperty().set(theme);
        TimelineViewModel model = new TimelineViewModel(log, new Selection(), new DirectRunner());
        TimelineView view = new TimelineView(model, themes.paletteProperty());
        Scene scene = new Scene(view, width, height);
        themes.dress(scene);
        steps.accept(model);
        save(scene, target);
    }

    /// Writes what a scene shows.
    public static void save(Scene scene, File target) throws Exception {
        scene.snapshot(null);
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader pixels = image.getPixelReader();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        ImageIO.write(copy, "png", target);
    }
}
