package org.querygram.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Small server logs of invented programs, for tests that go through the whole pipeline.
final class SmallLogs {

    private SmallLogs() {}

    /// A list of books, then the publisher of each: one statement and `rounds` more.
    static Path lookups(Path folder, int rounds) throws IOException {
        StringBuilder log = new StringBuilder();
        line(log, 0, "SELECT id, title, publisher_id FROM books ORDER BY title LIMIT " + rounds);
        for (int i = 1; i <= rounds; i++) {
            line(log, i, "SELECT id, name FROM publishers WHERE id = " + (9_000 + i));
        }
        return Files.writeString(folder.resolve("lookups-" + rounds + ".log"), log);
    }

    /// The repaired program: one join.
    static Path joined(Path folder) throws IOException {
        StringBuilder log = new StringBuilder();
        line(
                log,
                0,
                "SELECT b.id, b.title, p.name FROM books b JOIN publishers p ON p.id ="
                        + " b.publisher_id ORDER BY b.title LIMIT 30");
        return Files.writeString(folder.resolve("joined.log"), log);
    }

    private static void line(StringBuilder log, int number, String sql) {
        log.append(
                "2024-03-01 10:00:00.%03d UTC [4711] LOG:  duration: 0.250 ms  statement: %s%n"
                        .formatted(number, sql));
    }
}
