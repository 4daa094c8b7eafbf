package org.querygram.app.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All commands, in the order of the menus.
///
/// @param menus from left to right
/// @param hints keys that belong to one kind of pane and are no commands: "Left", "unfold a row"
public record CommandList(List<Menu> menus, List<Hint> hints) {

    /// One menu: groups of commands with a line between them.
    public record Menu(String id, List<List<Command>> groups) {

        public Menu {
            groups = groups.stream().map(List::copyOf).toList();
        }

        public String title() {
            return Texts.of("menu." + id);
        }
    }

    /// Keys that a pane keeps for itself.
    ///
    /// @param id its name in `commands.properties`
    /// @param keys as in `Command`
    public record Hint(String id, List<String> keys) {

        public Hint {
            keys = List.copyOf(keys);
        }

        public String title() {
            return Texts.of(id);
        }
    }

    public CommandList {
        menus = List.copyOf(menus);
        hints = List.copyOf(hints);
    }

    public Stream<Command> stream() {
        return menus.stream().flatMap(menu -> menu.groups().stream()).flatMap(List::stream);
    }

    /// The command of this id.
    public Optional<Command> find(String id) {
        return stream().filter(command -> command.id().equals(id)).findFirst();
    }
}
