package org.querygram.app.window;

import javafx.scene.image.Image;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The program's icon in the sizes that desktops ask for.
final class AppIcon {

    private AppIcon() {}

    static void addTo(Stage stage) {
        for (int size : new int[] {16, 32, 256}) {
            stage.getIcons().add(image(size));
        }
    }

    private static Image image(int size) {
        String path = "/org/querygram/app/icon/querygram-" + size + ".png";
        try (InputStream in = Objects.requireNonNull(AppIcon.class.getResourceAsStream(path))) {
            return new Image(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own icon " + path + " is damaged", e);
        }
    }
}
