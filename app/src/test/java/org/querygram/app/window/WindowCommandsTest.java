package org.querygram.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.querygram.app.Wiring;
import org.querygram.app.command.Command;
import org.querygram.app.command.CommandList;
import org.querygram.app.command.Texts;
import org.querygram.app.log.Logs;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The one list of commands, as the window makes it.
@ExtendWith(ApplicationExtension.class)
class WindowCommandsTest {

    private Wiring wiring;

    @Start
    void start(Stage stage) {
        wiring = new Wiring(stage, (_, _, _) -> Logs.shop());
        wiring.start(List.of());
        wiring.window().complete();
    }

    private CommandList commands() {
        return wiring.window().commands();
    }

    private void open() throws Exception {
        Platform.runLater(() -> wiring.model().open(List.of(Path.of("shop.log"))));
        WaitForAsyncUtils.waitFor(
                10,
                java.util.concurrent.TimeUnit.SECONDS,
                () ->
                        wiring.model().currentLog() != null
                                && wiring.model().currentLog().logProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void everyCommandHasWordsAndNoWordsAreLeftOver() {
        Set<String> used = new HashSet<>();
        commands().stream().map(Command::id).forEach(used::add);
        commands().menus().forEach(menu -> used.add("menu." + menu.id()));
        commands().hints().forEach(hint -> used.add(hint.id()));
        used.addAll(List.of("open-recent", "settings-tab"));

        assertThat(Texts.ids()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void noTwoCommandsWantTheSameKeysAtTheSameTime() throws Exception {
        open();
        Map<String, String> idByKeys = new HashMap<>();
        commands().stream()
                .filter(command -> !command.keys().isEmpty() && command.isEnabled())
                .forEach(
                        command ->
                                assertThat(idByKeys.put(command.keys(), command.id()))
                                        .as("%s of %s", command.keys(), command.id())
                                        .isNull());
    }

    @Test
    void theMenusShowEveryCommandOnce(FxRobot robot) {
        MenuBar bar = robot.lookup(".menu-bar").queryAs(MenuBar.class);
        List<String> shown =
                bar.getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .map(MenuItem::getId)
                        .flatMap(Stream::ofNullable)
                        .toList();

        assertThat(shown).containsAll(commands().stream().map(Command::id).toList());
        assertThat(shown).doesNotHaveDuplicates();
    }

    @Test
    void whatNeedsALogIsGreyWithoutOne() throws Exception {
        Command next = commands().find("next-finding").orElseThrow();
        assertThat(next.isEnabled()).isFalse();
        assertThat(next.run()).isFalse();

        open();

        assertThat(next.isEnabled()).isTrue();
        assertThat(commands().find("swap").orElseThrow().isEnabled()).isFalse();
    }
}
