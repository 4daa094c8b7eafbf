package org.querygram.app.window;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sample logs that come with the program: the folder `sample-logs` beside it or above it.
public final class Samples {

    private static final String FOLDER = "sample-logs";

    /// From `app/target/classes`, or from `lib/app` of an installed program, up to the folder's parent.
    private static final int LEVELS_UP = 5;

    private static final int MOST = 4;

    private Samples() {}

    /// At most four; none where the folder is missing.
    public static List<Path> find() {
        Path folder = folder();
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Samples::isLog).sorted().limit(MOST).toList();
        } catch (IOException e) {
            // Samples are an offer: where the folder cannot be listed there is nothing to offer.
            return List.of();
        }
    }

    private static boolean isLog(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
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

    private static @Nullable Path codePlace() {
        try {
            var source = Samples.class.getProtectionDomain().getCodeSource();
            return source == null ? null : Path.of(source.getLocation().toURI()).toAbsolutePath();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
