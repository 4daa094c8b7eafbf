package org.querygram.app.palette;

import org.querygram.app.command.Command;
import org.querygram.app.command.CommandList;
import org.querygram.app.command.KeyCaps;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// All commands, those first that have something to do now.
public final class CommandSource implements PaletteSource {

    private final CommandList commands;

    public CommandSource(CommandList commands) {
        this.commands = commands;
    }

    @Override
    public String prefix() {
        return "";
    }

    @Override
    public String counted(int count) {
        return count == 1 ? "1 command" : count + " commands";
    }

    @Override
    public List<PaletteEntry> entries(String typed) {
        return commands.stream()
                .map(CommandSource::entry)
                .sorted(Comparator.comparing((PaletteEntry entry) -> !entry.enabled()))
                .toList();
    }

    private static PaletteEntry entry(Command command) {
        return new PaletteEntry(
                command.title(),
                command.menuTitle(),
                KeyCaps.of(command.keys()),
                new BitSet(),
                command.isEnabled(),
                command::run);
    }
}
