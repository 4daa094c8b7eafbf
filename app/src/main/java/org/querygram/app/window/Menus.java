package org.querygram.app.window;

import javafx.application.Platform;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.querygram.app.findings.FindingsViewModel;
import org.querygram.app.theme.Theme;
import org.querygram.app.theme.Themes;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The menu bar. An entry that has nothing to do at the moment is grey.
final class Menus {

    private final WindowActions actions;
    private final WindowViewModel model;
    private final Themes themes;
    private Subscription followed = Subscription.EMPTY;
    private final Supplier<@Nullable FindingsViewModel> findings;
    private final Runnable filter;

    Menus(
            WindowActions actions,
            WindowViewModel model,
            Themes themes,
            Supplier<@Nullable FindingsViewModel> findings,
            Runnable filter) {
        this.actions = actions;
        this.model = model;
        this.themes = themes;
        this.findings = findings;
        this.filter = filter;
    }

    MenuBar bar() {
        MenuBar bar = new MenuBar(file(), view(), go(), findings(), compare(), help());
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    private Menu file() {
        Menu menu =
                new Menu(
                        "File",
                        null,
                        item("Open log…", "Shortcut+O", actions::openFiles),
                        item("Paste a log", "Shortcut+V", actions::paste),
                        new SeparatorMenuItem());
        if (actions.canExport()) {
            menu.getItems().add(ofTab("Export report…", "Shortcut+E", actions::export));
        }
        menu.getItems()
                .addAll(
                        ofTab("Close tab", "Shortcut+W", model::closeCurrent),
                        item("Open closed tab again", "Shortcut+Shift+T", model::reopen),
                        new SeparatorMenuItem(),
                        item("Quit", "Shortcut+Q", Platform::exit));
        return menu;
    }

    private Menu view() {
        Menu menu = new Menu("View", null, pages());
        menu.getItems().addAll(follow(), new SeparatorMenuItem());
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(theme.title());
            item.setToggleGroup(group);
            item.setOnAction(_ -> themes.choiceProperty().set(theme));
            themes.choiceProperty().subscribe(now -> item.setSelected(now == theme));
            menu.getItems().add(item);
        }
        return menu;
    }

    private MenuItem[] pages() {
        return Stream.of(Page.values())
                .map(page -> ofLog(page.title(), "Shortcut+" + page.digit(), () -> show(page)))
                .toArray(MenuItem[]::new);
    }

    /// Ticked while the log in front is followed.
    private MenuItem follow() {
        CheckMenuItem item = new CheckMenuItem("Follow the log");
        item.setAccelerator(KeyCombination.valueOf("Shortcut+L"));
        item.setOnAction(
                _ -> {
                    LogTab log = model.currentLog();
                    if (log != null) {
                        log.follow(item.isSelected());
                        item.setSelected(log.followsProperty().get());
                    }
                });
        model.currentProperty().subscribe(now -> follow(item, now));
        return item;
    }

    private void follow(CheckMenuItem item, @Nullable WindowTab now) {
        followed.unsubscribe();
        followed = Subscription.EMPTY;
        item.setSelected(false);
        item.setDisable(!(now instanceof LogTab));
        if (now instanceof LogTab log) {
            followed = log.followsProperty().subscribe(item::setSelected);
        }
    }

    private void show(Page page) {
        LogTab log = model.currentLog();
        if (log != null) {
            log.pageProperty().set(page);
        }
    }

    private Menu go() {
        return new Menu(
                "Go",
                null,
                ofTab("Next tab", null, () -> model.nextTab(1)),
                ofTab("Previous tab", null, () -> model.nextTab(-1)),
                ofLog("Filter", "Shortcut+F", filter),
                ofLog("Give up the selection", null, this::clear));
    }

    private void clear() {
        LogTab log = model.currentLog();
        if (log != null) {
            log.selection().clear();
        }
    }

    private Menu findings() {
        return new Menu(
                "Findings",
                null,
                ofLog("Next finding", null, () -> withFindings(FindingsViewModel::next)),
                ofLog("Previous finding", null, () -> withFindings(FindingsViewModel::previous)));
    }

    private void withFindings(Consumer<FindingsViewModel> action) {
        FindingsViewModel now = findings.get();
        if (now != null) {
            action.accept(now);
        }
    }

    private Menu compare() {
        return new Menu(
                "Compare",
                null,
                ofLog("Compare this log with…", "Shortcut+D", actions::compareWith),
                item("Compare two logs…", null, actions::compareFiles));
    }

    private Menu help() {
        return new Menu("Help", null, item("Keys", null, actions::showKeys));
    }

    private static MenuItem item(String title, @Nullable String keys, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(_ -> action.run());
        if (keys != null) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        return item;
    }

    /// Grey while there is no tab.
    private MenuItem ofTab(String title, @Nullable String keys, Runnable action) {
        MenuItem item = item(title, keys, action);
        model.currentProperty().subscribe(now -> item.setDisable(now == null));
        return item;
    }

    /// Grey while no log is in front.
    private MenuItem ofLog(String title, @Nullable String keys, Runnable action) {
        MenuItem item = item(title, keys, action);
        model.currentProperty().subscribe(now -> item.setDisable(!(now instanceof LogTab)));
        return item;
    }
}
