package org.querygram.app.compare;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.querygram.app.log.OpenLog;
import org.querygram.app.theme.Theme;
import org.querygram.app.theme.Themes;
import org.querygram.app.timeline.TimelineScreens;
import org.querygram.compare.Comparisons;

import java.io.File;

/// Takes pictures of two logs side by side, to be compared with the design by eye. Arguments: the
/// log before, the log after, the folder for the pictures.
public final class CompareScreens extends Application {

    private final Themes themes = new Themes();

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) throws Exception {
        var told = getParameters().getUnnamed();
        OpenLog before = TimelineScreens.open(told.get(0));
        OpenLog after = TimelineScreens.open(told.get(1));
        File folder = new File(told.get(2));
        shoot(before, after, Theme.LIGHT, 1220, 686, new File(folder, "compare-1280-light.png"));
        shoot(before, after, Theme.DARK, 1220, 686, new File(folder, "compare-1280-dark.png"));
        shoot(before, after, Theme.LIGHT, 1860, 966, new File(folder, "compare-1920-light.png"));
        shoot(after, before, Theme.LIGHT, 1220, 686, new File(folder, "swapped-light.png"));
        Platform.exit();
    }

    private void shoot(
            OpenLog before, OpenLog after, Theme theme, double width, double height, File target)
            throws Exception {
        themes.choiceProperty().set(theme);
        var comparison = Comparisons.compare(before.analysis(), after.analysis());
        var model = new CompareViewModel(before, after, comparison);
        Scene scene =
                new Scene(
                        new CompareView(model, themes.paletteProperty(), () -> {}, () -> {}),
                        width,
                        height);
        themes.dress(scene);
        TimelineScreens.save(scene, target);
    }
}
