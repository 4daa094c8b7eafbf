package org.querygram.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A dropped folder stands for the files in it: a server's log directory, rotated logs.
final class Folders {

    private Folders() {}

    /// Files as they are, folders replaced by their files in the order of their names. Hidden files
    /// and inner folders are left out. A folder that cannot be listed, or is empty, stays: the
    /// reader says why.
    static List<Path> expand(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            List<Path> inside = Files.isDirectory(path) ? list(path) : List.of();
            files.addAll(inside.isEmpty() ? List.of(path) : inside);
        }
        return files;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Folders::isPlain).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isPlain(Path file) {
        Path name = file.getFileName();
        return Files.isRegularFile(file) && name != null && !name.toString().startsWith(".");
    }
}
