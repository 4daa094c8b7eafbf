package org.querygram.app.window;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.querygram.app.theme.Icon;

import java.util.EnumMap;
import java.util.Map;

/// The views of a log, at the left edge.
final class Rail extends VBox {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Map<Page, Button> buttons = new EnumMap<>(Page.class);
    private final WindowViewModel model;
    private final Button compare;
    private final Button settings = button("Settings", Icon.SETTINGS);
    private Subscription following = Subscription.EMPTY;

    /// @param compare asks what to lay beside the log in front
    Rail(WindowViewModel model, Runnable compare) {
        this.model = model;
        this.compare = button("Compare", Icon.COMPARE);
        this.compare.setOnAction(_ -> compare.run());
        getStyleClass().add("rail-bar");
        for (Page page : Page.values()) {
            if (page == Page.LOG) {
                getChildren().add(this.compare);
            }
            add(page);
        }
        Region spring = new Region();
        setVgrow(spring, Priority.ALWAYS);
        settings.setOnAction(_ -> model.openSettings());
        getChildren().addAll(spring, settings);
        model.currentProperty().subscribe(this::follow);
    }

    private void add(Page page) {
        Button button = button(page.title(), page.icon());
        button.setOnAction(_ -> show(page));
        buttons.put(page, button);
        getChildren().add(button);
    }

    private static Button button(String title, Icon icon) {
        Button button = new Button(title, icon.node(18));
        button.setContentDisplay(ContentDisplay.TOP);
        button.getStyleClass().add("rail-button");
        return button;
    }

    private void show(Page page) {
        LogTab log = model.currentLog();
        if (log != null) {
            log.pageProperty().set(page);
        }
    }

    private void follow(WindowTab tab) {
        following.unsubscribe();
        setVisible(tab != null);
        setManaged(tab != null);
        compare.pseudoClassStateChanged(ON, tab instanceof CompareTab);
        compare.setDisable(!(tab instanceof CompareTab));
        settings.pseudoClassStateChanged(ON, tab instanceof SettingsTab);
        if (!(tab instanceof LogTab)) {
            // The views are of one log; the rail stays, so that nothing jumps.
            enable(null);
            mark(null);
        }
        if (tab instanceof LogTab of) {
            following =
                    of.pageProperty()
                            .subscribe(this::mark)
                            .and(of.logProperty().subscribe(this::enable));
        }
    }

    private void enable(@Nullable Object log) {
        if (!(model.currentProperty().get() instanceof CompareTab)) {
            compare.setDisable(log == null);
        }
        buttons.values().forEach(button -> button.setDisable(log == null));
    }

    private void mark(@Nullable Page page) {
        buttons.forEach((of, button) -> button.pseudoClassStateChanged(ON, of == page));
    }
}
