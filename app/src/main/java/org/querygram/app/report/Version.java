package org.querygram.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Which Querygram this is, as the build wrote it down, and what it runs on.
public final class Version {

    private static final String RESOURCE = "/org/querygram/app/version.txt";
    private static final String UNKNOWN = "unknown";

    /// Lines of the file.
    private static final int NUMBER = 0;

    private static final int COMMIT = 1;
    private static final int DATE = 2;
    private static final int JAVAFX = 3;

    private Version() {}

    /// "0.1.0"; "unknown" where the program was put together without its build.
    public static String text() {
        String number = line(NUMBER);
        return number.isEmpty() ? UNKNOWN : number;
    }

    /// For `--version` and for the window: "querygram 0.1.0", the build, Java, JavaFX and the
    /// system, a line each. Scripts read the first.
    public static List<String> lines() {
        return List.of(
                "querygram " + text(),
                "Build: " + build(),
                "Java: " + java(),
                "JavaFX: " + javafx(),
                "System: " + system());
    }

    /// "3f17b9b2c1d4 of 2026-11-21", commit and its date, so that two builds of the same sources
    /// say the same. Only packages have one: sources may have changed since their commit.
    public static String build() {
        String commit = line(COMMIT);
        return commit.isEmpty() ? "from its sources" : commit + " of " + line(DATE);
    }

    /// The version of JavaFX that the program was built with.
    public static String javafx() {
        String version = line(JAVAFX);
        return version.isEmpty() ? UNKNOWN : version;
    }

    private static String java() {
        return "%s (%s)"
                .formatted(
                        System.getProperty("java.runtime.version", UNKNOWN),
                        System.getProperty("java.vendor", UNKNOWN));
    }

    private static String system() {
        return "%s %s (%s)"
                .formatted(
                        System.getProperty("os.name", UNKNOWN),
                        System.getProperty("os.version", ""),
                        System.getProperty("os.arch", UNKNOWN));
    }

    private static String line(int number) {
        List<String> lines = file();
        String line = number < lines.size() ? lines.get(number) : "";
        // What the build did not fill in.
        return line.startsWith("$") ? "" : line;
    }

    private static List<String> file() {
        try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                return List.of();
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(String::strip).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
