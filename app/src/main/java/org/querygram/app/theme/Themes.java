package org.querygram.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Dresses scenes in the chosen theme. Pop-ups copy the style sheets of their owner's scene, so
/// that the colours are plain `.root` rules in one file per theme instead of a style class that
/// pop-ups would miss.
public final class Themes {

    private static final List<String> SHARED =
            List.of(
                    "base",
                    "controls",
                    "window",
                    "tree",
                    "findings",
                    "statement",
                    "timeline",
                    "compare",
                    "views",
                    "palette");

    private final ObjectProperty<Theme> choice = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final ReadOnlyObjectWrapper<Palette> palette;
    private final List<Scene> scenes = new ArrayList<>();
    private boolean dresses;

    public Themes() {
        Fonts.loadForWords();
        palette = new ReadOnlyObjectWrapper<>(Palette.of(dark()));
        choice.subscribe(() -> dressAll());
        Platform.getPreferences().colorSchemeProperty().subscribe(() -> dressAll());
        dressAll();
    }

    /// What the user wants; SYSTEM at first.
    public ObjectProperty<Theme> choiceProperty() {
        return choice;
    }

    /// The colours in force, for what is painted and not styled. Painters redraw when it changes.
    public ReadOnlyObjectProperty<Palette> paletteProperty() {
        return palette.getReadOnlyProperty();
    }

    /// Keeps a scene dressed from now on. The style sheets, and the fonts that code is written in,
    /// are read with the first: they take longer than the rest of the program's start.
    public void dress(Scene scene) {
        scenes.add(scene);
        if (dresses) {
            dressNow(scene);
        } else {
            dresses = true;
            Fonts.loadForCode();
            dressAll();
        }
    }

    private boolean dark() {
        return switch (choice.get()) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private void dressAll() {
        if (dresses) {
            Application.setUserAgentStylesheet(
                    dark()
                            ? new PrimerDark().getUserAgentStylesheet()
                            : new PrimerLight().getUserAgentStylesheet());
            scenes.forEach(this::dressNow);
        }
        palette.set(Palette.of(dark()));
    }

    private void dressNow(Scene scene) {
        List<String> sheets = new ArrayList<>();
        sheets.add(sheet(dark() ? "dark" : "light"));
        SHARED.forEach(name -> sheets.add(sheet(name)));
        scene.getStylesheets().setAll(sheets);
    }

    static String sheet(String name) {
        String path = "/org/querygram/app/css/" + name + ".css";
        return Objects.requireNonNull(Themes.class.getResource(path), path).toExternalForm();
    }
}
