package org.querygram.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where a program keeps its settings on this system.
public final class ConfigFolder {

    private ConfigFolder() {}

    /// The folder of this machine and user; it need not exist.
    public static Path ofThisUser() {
        return of(
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
    }

    /// On Linux `$XDG_CONFIG_HOME/querygram`, else `~/.config/querygram` (XDG Base Directory
    /// Specification 0.8: a value that is not absolute counts for nothing); on macOS
    /// `~/Library/Application Support/Querygram`; on Windows `%APPDATA%\Querygram`.
    ///
    /// @param environment by name
    /// @param system as `os.name` has it
    static Path of(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Querygram");
        }
        if (name.startsWith("windows")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            Path folder =
                    roaming.isEmpty()
                            ? home.resolve("AppData").resolve("Roaming")
                            : Path.of(roaming);
            return folder.resolve("Querygram");
        }
        String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
        // The specification speaks of $HOME; Java asks the list of users, which may differ.
        String own = environment.getOrDefault("HOME", "");
        Path ours = own.startsWith("/") ? Path.of(own) : home;
        Path folder = xdg.startsWith("/") ? Path.of(xdg) : ours.resolve(".config");
        return folder.resolve("querygram");
    }
}
