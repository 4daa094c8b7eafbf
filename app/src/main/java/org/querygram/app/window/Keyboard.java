package org.querygram.app.window;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.querygram.app.command.Command;
import org.querygram.app.command.CommandList;

/// Runs commands by their keys, where the menu bar's own keys do not reach: letters, which belong
/// to a field while somebody types in it, and keys that a list or table would keep for itself.
final class Keyboard {

    private final CommandList commands;

    private Keyboard(CommandList commands) {
        this.commands = commands;
    }

    static void listen(Scene scene, CommandList commands) {
        Keyboard keyboard = new Keyboard(commands);
        // Before anybody else: traversal takes Ctrl+Tab, and tables take Esc.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> keyboard.first(scene, event));
        // After everybody else: a chart zooms at the pointer, the command in the middle.
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> keyboard.last(scene, event));
    }

    private void first(Scene scene, KeyEvent event) {
        if (isCovered(scene)) {
            return;
        }
        boolean mine =
                switch (event.getCode()) {
                    case TAB, F6 -> run(event);
                    case ESCAPE -> !isTyping(scene) && run(event);
                    default -> false;
                };
        if (mine) {
            event.consume();
        }
    }

    private void last(Scene scene, KeyEvent event) {
        boolean letter = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (letter && !isTyping(scene) && !isCovered(scene) && run(event)) {
            event.consume();
        }
    }

    private static boolean isTyping(Scene scene) {
        Node focused = scene.getFocusOwner();
        return focused instanceof TextInputControl || focused instanceof ComboBoxBase<?>;
    }

    /// True while something over the window has the keyboard: the palette, the page of keys.
    private static boolean isCovered(Scene scene) {
        for (Node node = scene.getFocusOwner(); node != null; node = node.getParent()) {
            if (node.getStyleClass().contains("scrim")) {
                return true;
            }
        }
        return false;
    }

    private boolean run(KeyEvent event) {
        return commands.stream().filter(command -> asksFor(event, command)).anyMatch(Command::run);
    }

    private static boolean asksFor(KeyEvent event, Command command) {
        String keys = command.keys();
        if (keys.isEmpty()) {
            return false;
        }
        if (command.worksInFields()) {
            return KeyCombination.valueOf(keys).match(event);
        }
        if (keys.equals("Esc")) {
            return event.getCode() == KeyCode.ESCAPE;
        }
        // By what is written, not by the place of the key: "?" is elsewhere on each keyboard.
        boolean plain = !event.isShiftDown() || !Character.isLetter(keys.charAt(0));
        return plain && keys.equalsIgnoreCase(event.getText());
    }
}
