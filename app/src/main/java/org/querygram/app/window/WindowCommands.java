package org.querygram.app.window;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;
import org.querygram.app.command.Command;
import org.querygram.app.command.CommandList;
import org.querygram.app.compare.CompareViewModel;
import org.querygram.app.findings.FindingsViewModel;
import org.querygram.app.log.OpenLog;
import org.querygram.app.settings.Kept;
import org.querygram.app.theme.Theme;
import org.querygram.app.theme.Themes;
import org.querygram.app.timeline.TimelineViewModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// The list of everything that the window can be asked for. Menus, keys, the page of keys and the
/// palette are made from it; a new command is a line here and one in `commands.properties`.
final class WindowCommands {

    private static final List<CommandList.Hint> HINTS =
            List.of(
                    new CommandList.Hint("hint-fold", List.of("Left", "Right")),
                    new CommandList.Hint("hint-unfold-all", List.of("*")),
                    new CommandList.Hint("hint-enter", List.of("Enter")),
                    new CommandList.Hint("hint-round", List.of("Alt", "Left", "Right")));

    private final WindowActions actions;
    private final WindowViewModel model;
    private final Themes themes;
    private final InFront front;
    private final Kept kept;
    private final ObservableBooleanValue hasRecent;
    private final ObservableBooleanValue hasTab;
    private final ObservableBooleanValue hasLogTab;
    private final ObservableBooleanValue hasLog;
    private final ObservableBooleanValue hasWholeLog;
    private final ObservableBooleanValue hasComparison;

    /// What the tab in front shows; null for what it does not.
    interface InFront {

        @Nullable FindingsViewModel findings();

        @Nullable TimelineViewModel timeline();

        /// Shows the comparison of the log in front, or asks for the other log.
        void compare();

        /// Brings the keyboard to the filter.
        void filter();

        /// Shows version and licences.
        void about();

        /// Moves the keyboard to another pane.
        void nextPane(int by);
    }

    WindowCommands(
            WindowActions actions, WindowViewModel model, Themes themes, Kept kept, InFront front) {
        this.kept = kept;
        hasRecent = Bindings.isNotEmpty(kept.recent());
        this.actions = actions;
        this.model = model;
        this.themes = themes;
        this.front = front;
        hasTab = model.currentProperty().isNotNull();
        hasLogTab = is(model.currentProperty().map(LogTab.class::isInstance));
        ObservableValue<OpenLog> log =
                model.currentProperty()
                        .flatMap(tab -> tab instanceof LogTab of ? of.logProperty() : null);
        hasLog = is(log.map(_ -> true));
        hasWholeLog = is(log.map(of -> !of.isSaved()));
        ObservableValue<CompareViewModel> comparison =
                model.currentProperty()
                        .flatMap(
                                tab ->
                                        tab instanceof CompareTab of
                                                ? of.comparisonProperty()
                                                : null);
        hasComparison = is(comparison.map(_ -> true));
    }

    private static ObservableBooleanValue is(ObservableValue<Boolean> value) {
        return Bindings.createBooleanBinding(() -> Boolean.TRUE.equals(value.getValue()), value);
    }

    CommandList list() {
        return new CommandList(
                List.of(file(), edit(), view(), go(), findings(), compare(), help()), HINTS);
    }

    private static CommandList.Menu menu(String id, List<List<Command>> groups) {
        return new CommandList.Menu(id, groups);
    }

    private CommandList.Menu file() {
        List<Command> ofTab = new ArrayList<>();
        if (actions.canExport()) {
            ofTab.add(
                    Command.of("export", "file", actions::export)
                            .on("Shortcut+E")
                            .when(Bindings.or(hasWholeLog, hasComparison)));
            ofTab.add(exportChart("export-chart-svg", ".svg"));
            ofTab.add(exportChart("export-chart-png", ".png"));
        }
        ofTab.add(
                Command.of("close-tab", "file", model::closeCurrent).on("Shortcut+W").when(hasTab));
        ofTab.add(
                Command.of("reopen-tab", "file", model::reopen)
                        .on("Shortcut+Shift+T")
                        .when(model.hasClosedProperty()));
        return menu(
                "file",
                List.of(
                        List.of(
                                Command.of("open", "file", actions::openFiles).on("Shortcut+O"),
                                Command.of("open-folder", "file", actions::openFolder)
                                        .on("Shortcut+Shift+O"),
                                Command.of("forget-recent", "file", kept::forgetRecent)
                                        .when(hasRecent),
                                Command.of("paste", "file", actions::paste).on("Shortcut+V")),
                        ofTab,
                        List.of(Command.of("quit", "file", Platform::exit).on("Shortcut+Q"))));
    }

    private Command exportChart(String id, String ending) {
        return Command.of(id, "file", () -> actions.exportChart(ending)).when(hasWholeLog);
    }

    private CommandList.Menu edit() {
        return menu(
                "edit",
                List.of(
                        List.of(
                                Command.of("filter", "edit", front::filter)
                                        .on("Shortcut+F")
                                        .when(hasLog),
                                Command.of("clear-selection", "edit", this::clear)
                                        .on("Esc")
                                        .when(hasLog)),
                        List.of(
                                Command.of("settings", "edit", model::openSettings)
                                        .on("Shortcut+Comma"))));
    }

    private CommandList.Menu view() {
        List<Command> pages = new ArrayList<>();
        for (Page page : Page.values()) {
            pages.add(
                    Command.of(idOf(page), "view", () -> show(page))
                            .on("Shortcut+" + page.digit())
                            .when(hasLogTab));
        }
        pages.add(
                3,
                Command.of("show-comparison", "view", front::compare)
                        .on("Shortcut+4")
                        .when(hasLog));
        List<Command> colours = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            String id = "theme-" + theme.name().toLowerCase(Locale.ROOT);
            colours.add(
                    Command.of(id, "view", () -> themes.choiceProperty().set(theme))
                            .ticked(themes.choiceProperty().isEqualTo(theme)));
        }
        return menu("view", List.of(pages, List.of(follow()), zoom(), colours));
    }

    private static String idOf(Page page) {
        return "page-" + page.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<Command> zoom() {
        return List.of(
                ofTimeline("zoom-in", "view", "W", timeline -> timeline.zoomAtMiddle(1)),
                ofTimeline("zoom-out", "view", "S", timeline -> timeline.zoomAtMiddle(-1)),
                ofTimeline("move-left", "view", "A", timeline -> timeline.move(-1)),
                ofTimeline("move-right", "view", "D", timeline -> timeline.move(1)),
                ofTimeline("fit-selection", "view", "F", TimelineViewModel::fitSelection),
                ofTimeline("fit-all", "view", "0", TimelineViewModel::fitAll));
    }

    private Command ofTimeline(
            String id, String menu, String keys, Consumer<TimelineViewModel> action) {
        return Command.of(id, menu, () -> with(front.timeline(), action))
                .on(keys)
                .when(hasWholeLog);
    }

    private static <T> void with(@Nullable T value, Consumer<T> action) {
        if (value != null) {
            action.accept(value);
        }
    }

    private Command follow() {
        ObservableValue<Boolean> follows =
                model.currentProperty()
                        .flatMap(tab -> tab instanceof LogTab log ? log.followsProperty() : null);
        return Command.of("follow", "view", this::toggleFollow)
                .on("Shortcut+L")
                .when(hasWholeLog)
                .ticked(is(follows));
    }

    private void toggleFollow() {
        with(model.currentLog(), log -> log.follow(!log.followsProperty().get()));
    }

    private void show(Page page) {
        with(model.currentLog(), log -> log.pageProperty().set(page));
    }

    /// First the selection is given up, then the filter.
    private void clear() {
        with(
                model.currentLog(),
                log -> {
                    if (log.selection().isEmpty()) {
                        log.filter().clear();
                    } else {
                        log.selection().clear();
                    }
                });
    }

    private CommandList.Menu go() {
        return menu(
                "go",
                List.of(
                        List.of(
                                Command.of("palette", "go", actions::showPalette)
                                        .on("Shortcut+Shift+P")),
                        List.of(
                                Command.of("next-tab", "go", () -> model.nextTab(1))
                                        .on("Shortcut+Tab")
                                        .when(hasTab),
                                Command.of("previous-tab", "go", () -> model.nextTab(-1))
                                        .on("Shortcut+Shift+Tab")
                                        .when(hasTab),
                                Command.of("next-pane", "go", () -> front.nextPane(1)).on("F6"),
                                Command.of("previous-pane", "go", () -> front.nextPane(-1))
                                        .on("Shift+F6")),
                        List.of(
                                ofTimeline("next-statement", "go", ".", t -> t.step(1)),
                                ofTimeline("previous-statement", "go", ",", t -> t.step(-1)),
                                ofTimeline(
                                        "selection-to-range",
                                        "go",
                                        "R",
                                        TimelineViewModel::selectionToRange))));
    }

    private CommandList.Menu findings() {
        return menu(
                "findings",
                List.of(
                        List.of(
                                Command.of("next-finding", "findings", () -> step(1))
                                        .on("N")
                                        .when(hasLog),
                                Command.of("previous-finding", "findings", () -> step(-1))
                                        .on("P")
                                        .when(hasLog))));
    }

    private void step(int by) {
        with(front.findings(), by > 0 ? FindingsViewModel::next : FindingsViewModel::previous);
    }

    private CommandList.Menu compare() {
        return menu(
                "compare",
                List.of(
                        List.of(
                                Command.of("compare-with", "compare", actions::compareWith)
                                        .on("Shortcut+D")
                                        .when(hasLog),
                                Command.of("compare-files", "compare", actions::compareFiles)),
                        List.of(
                                ofComparison("next-change", "N", changes -> changes.step(1)),
                                ofComparison("previous-change", "P", changes -> changes.step(-1)),
                                Command.of("swap", "compare", model::swapCurrent)
                                        .on("X")
                                        .when(hasComparison),
                                ofComparison(
                                        "copy-verdict",
                                        "Shortcut+Shift+C",
                                        changes -> actions.copy(changes.verdictToCopy())))));
    }

    private Command ofComparison(String id, String keys, Consumer<CompareViewModel> action) {
        return Command.of(id, "compare", () -> with(model.currentComparison(), action))
                .on(keys)
                .when(hasComparison);
    }

    private CommandList.Menu help() {
        return menu(
                "help",
                List.of(
                        List.of(Command.of("keys", "help", actions::showKeys).on("?")),
                        List.of(Command.of("about", "help", front::about))));
    }
}
