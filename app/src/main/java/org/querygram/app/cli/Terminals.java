package org.querygram.app.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Whether the standard streams are terminals. Java knows only whether input and output both are;
/// Linux tells each of them by where its descriptor leads.
final class Terminals {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private Terminals() {}

    static boolean out() {
        return is(1);
    }

    static boolean err() {
        return is(2);
    }

    private static boolean is(int descriptor) {
        Path link = DESCRIPTORS.resolve(String.valueOf(descriptor));
        try {
            if (Files.isSymbolicLink(link)) {
                String leadsTo = Files.readSymbolicLink(link).toString();
                return leadsTo.startsWith("/dev/pts/") || leadsTo.startsWith("/dev/tty");
            }
        } catch (IOException e) {
            return false;
        }
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
