package org.querygram.app.window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The sample logs that come with the program: the folder `sample-logs` beside it or above it.
public final class Samples {

    private static final String FOLDER = "sample-logs";

    /// From `app/target/classes`, or from `lib/app` of an installed program, up to the folder's
    /// parent.
    private static final int LEVELS_UP = 5;

    private static final int MOST = 6;

    private static final List<String> FIRST =
            List.of("django-import-before.log", "django-import-after.log", "django-list-page.log");

    private Samples() {}

    /// At most six; none where the folder is missing.
    public static List<Path> find() {
        Path folder = folder();
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return chosen(files.filter(Samples::isLog).sorted().toList());
        } catch (IOException e) {
            // Samples are an offer: where the folder cannot be listed there is nothing to offer.
            return List.of();
        }
    }

    /// The log of the story in the README first, with its counterpart to compare; then the other
    /// files by name, those of one program beside each other and no program left out.
    private static List<Path> chosen(List<Path> files) {
        Map<String, Integer> seen = new HashMap<>();
        Map<Path, Integer> rank = new HashMap<>();
        for (Path file : files) {
            boolean story = FIRST.contains(nameOf(file));
            String family = nameOf(file).split("[-_.]", 2)[0];
            rank.put(file, story ? 0 : seen.merge(family, 1, Integer::sum));
        }
        return files.stream()
                .sorted(Comparator.comparing((Path file) -> rank.getOrDefault(file, 0)))
                .limit(MOST)
                .sorted(Comparator.comparing(Samples::place).thenComparing(Samples::nameOf))
                .toList();
    }

    private static int place(Path file) {
        int place = FIRST.indexOf(nameOf(file));
        return place < 0 ? FIRST.size() : place;
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static boolean isLog(Path file) {
        String name = nameOf(file).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && !name.endsWith(".md") && !name.startsWith(".");
    }

    private static @Nullable Path folder() {
        List<Path> starts = new ArrayList<>();
        starts.add(Path.of("").toAbsolutePath());
        Path code = codePlace();
        for (int i = 0; code != null && i < LEVELS_UP; i++) {
            starts.add(code);
            code = code.getParent();
        }
        return starts.stream()
                .map(start -> start.resolve(FOLDER))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
    }

    /// From the class path and not from the class: a class out of a start-up cache (`-XX:AOTCache`)
    /// has no location.
    private static @Nullable Path codePlace() {
        String first = System.getProperty("java.class.path", "").split(File.pathSeparator, 2)[0];
        try {
            return first.isEmpty() ? null : Path.of(first).toAbsolutePath();
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
