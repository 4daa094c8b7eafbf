package org.querygram.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The watch over standard error hears what it shall hear: else its silence would mean nothing.
@ExtendWith(ApplicationExtension.class)
class SilentTest {

    private Region region;

    @Start
    void start(Stage stage) {
        region = new Region();
        stage.setScene(new Scene(region, 100, 100));
        stage.show();
    }

    @Test
    void aStyleThatCannotBeReadIsHeard() {
        Platform.runLater(
                () -> {
                    region.setStyle("-fx-background-color: -qg-no-such-colour;");
                    region.applyCss();
                });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(StandardError.take()).anyMatch(line -> line.contains("-fx-background-color"));
    }

    @Test
    void aStackTraceIsHeard() {
        new IllegalStateException("thrown to be heard").printStackTrace();

        assertThat(StandardError.take()).anyMatch(line -> line.contains("thrown to be heard"));
    }
}
