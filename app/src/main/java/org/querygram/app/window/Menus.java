package org.querygram.app.window;

import javafx.collections.ObservableList;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.querygram.app.command.Command;
import org.querygram.app.command.CommandList;
import org.querygram.app.settings.RecentLog;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The menu bar, made from the list of commands. An entry that has nothing to do at the moment is
/// grey.
final class Menus {

    private Menus() {}

    /// @param recent logs for File, Open recent
    /// @param open opens one of them
    static MenuBar bar(
            CommandList commands, ObservableList<RecentLog> recent, Consumer<List<Path>> open) {
        MenuBar bar = new MenuBar();
        commands.menus().forEach(menu -> bar.getMenus().add(menu(menu)));
        RecentMenu.putInto(bar, recent, open);
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    private static Menu menu(CommandList.Menu of) {
        Menu menu = new Menu(of.title());
        for (List<Command> group : of.groups()) {
            if (!menu.getItems().isEmpty() && !group.isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(command -> menu.getItems().add(item(command)));
        }
        return menu;
    }

    private static MenuItem item(Command command) {
        MenuItem item = command.ticked() == null ? new MenuItem() : ticked(command);
        item.setText(command.title());
        item.setId(command.id());
        item.setOnAction(_ -> run(item, command));
        if (!command.keys().isEmpty()) {
            item.setAccelerator(
                    command.worksInFields()
                            ? KeyCombination.valueOf(command.keys())
                            : new Shown(command.keys()));
        }
        command.enabled().subscribe(on -> item.setDisable(!on));
        return item;
    }

    private static CheckMenuItem ticked(Command command) {
        CheckMenuItem item = new CheckMenuItem();
        if (command.ticked() != null) {
            command.ticked().subscribe(item::setSelected);
        }
        return item;
    }

    /// The tick shows what is so, not that somebody clicked.
    private static void run(MenuItem item, Command command) {
        command.run();
        if (item instanceof CheckMenuItem check && command.ticked() != null) {
            check.setSelected(command.ticked().get());
        }
    }

    /// A key that the menu names and the window listens to: a letter as a real accelerator would be
    /// taken away from whoever types it into a field.
    private static final class Shown extends KeyCombination {

        private final String keys;

        Shown(String keys) {
            this.keys = keys;
        }

        @Override
        public boolean match(KeyEvent event) {
            return false;
        }

        @Override
        public String getDisplayText() {
            return keys;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Shown shown && keys.equals(shown.keys);
        }

        @Override
        public int hashCode() {
            return keys.hashCode();
        }
    }
}
