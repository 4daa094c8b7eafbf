package org.querygram.app.window;

import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.querygram.app.command.Texts;
import org.querygram.app.log.OpenLog;
import org.querygram.app.settings.RecentLog;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// File, Open recent: the logs that were open, and the command that forgets them.
final class RecentMenu {

    private RecentMenu() {}

    static void putInto(MenuBar bar, ObservableList<RecentLog> recent, Consumer<List<Path>> open) {
        for (Menu menu : bar.getMenus()) {
            for (int i = 0; i < menu.getItems().size(); i++) {
                if ("forget-recent".equals(menu.getItems().get(i).getId())) {
                    MenuItem forget = menu.getItems().remove(i);
                    forget.setId(null);
                    menu.getItems().add(i, submenu(recent, open, forget));
                }
            }
        }
    }

    private static Menu submenu(
            ObservableList<RecentLog> recent, Consumer<List<Path>> open, MenuItem forget) {
        Menu menu = new Menu(Texts.of("open-recent"));
        menu.setId("forget-recent");
        Runnable fill =
                () -> {
                    menu.getItems().setAll(recent.stream().map(log -> item(log, open)).toList());
                    menu.getItems().addAll(new SeparatorMenuItem(), forget);
                    menu.setDisable(recent.isEmpty());
                };
        recent.subscribe(fill);
        fill.run();
        return menu;
    }

    private static MenuItem item(RecentLog log, Consumer<List<Path>> open) {
        String title = OpenLog.titleOf(log.paths()) + ", " + RecentLogs.change(log);
        MenuItem item = new MenuItem(title);
        // An underscore in a file's name is no letter to press.
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> open.accept(log.paths()));
        return item;
    }
}
