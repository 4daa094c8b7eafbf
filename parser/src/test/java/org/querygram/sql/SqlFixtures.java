package org.querygram.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads the fixtures under `/sql`: groups of statements with a title each.
final class SqlFixtures {

    private SqlFixtures() {}

    /// The statements of each group by its title.
    static Map<String, List<String>> groups(String file) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        List<String> group = new ArrayList<>();
        for (String line : text(file).split("\n")) {
            if (line.startsWith("= ")) {
                group = new ArrayList<>();
                groups.put(line.substring(2), group);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                group.add(line.replace("\\n", "\n"));
            }
        }
        return groups;
    }

    /// All statements of all groups.
    static List<String> statements(String file) {
        return groups(file).values().stream().flatMap(List::stream).toList();
    }

    private static String text(String file) {
        try (InputStream in =
                Objects.requireNonNull(
                        SqlFixtures.class.getResourceAsStream("/sql/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
