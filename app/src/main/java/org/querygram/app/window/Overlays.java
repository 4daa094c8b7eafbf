package org.querygram.app.window;

import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.querygram.app.command.CommandList;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.app.palette.CommandSource;
import org.querygram.app.palette.FindingSource;
import org.querygram.app.palette.LineSource;
import org.querygram.app.palette.PaletteSource;
import org.querygram.app.palette.PaletteView;
import org.querygram.app.palette.TableSource;

import java.util.List;
import java.util.function.Consumer;

/// What lies over the window when it is asked for: the palette, the page of keys, version and
/// licences. Palette and licences are made when they are asked for first.
final class Overlays {

    private final StackPane over;
    private final WindowViewModel model;
    private final Slots slots;
    private final CommandList commands;
    private final Consumer<String> copy;
    private final KeysPane keys;
    private @Nullable PaletteView palette;
    private @Nullable AboutPane about;

    /// @param over the window's content, on which they are laid
    /// @param copy puts a text on the clipboard
    Overlays(
            StackPane over,
            WindowViewModel model,
            Slots slots,
            CommandList commands,
            Consumer<String> copy) {
        this.over = over;
        this.model = model;
        this.slots = slots;
        this.commands = commands;
        this.copy = copy;
        keys = new KeysPane(commands);
        over.getChildren().add(keys);
    }

    void showKeys() {
        keys.open();
    }

    void showAbout() {
        if (about == null) {
            about = new AboutPane(copy);
            over.getChildren().add(about);
        }
        about.open();
    }

    /// @param typed what stands in its field already
    void showPalette(String typed) {
        if (palette == null) {
            palette = new PaletteView(slots.palette(sources()));
            over.getChildren().add(palette);
        }
        palette.open(typed);
    }

    private List<PaletteSource> sources() {
        return List.of(
                new CommandSource(commands),
                new TableSource(this::log, this::select),
                new FindingSource(this::log, this::select),
                new LineSource(this::log, this::selectLine));
    }

    private @Nullable OpenLog log() {
        LogTab tab = model.currentLog();
        return tab == null ? null : tab.logProperty().get();
    }

    private void select(Selected selected) {
        LogTab tab = model.currentLog();
        if (tab != null) {
            tab.selection().select(selected);
        }
    }

    private void selectLine(Selected selected) {
        LogTab tab = model.currentLog();
        if (tab != null) {
            tab.selection().select(selected);
            tab.pageProperty().set(Page.LOG);
        }
    }
}
