package org.querygram.source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// The files in a folder and the folders in it, in the order of their names. Links are followed,
/// since a log is often reached by one; hidden files (`.git`) are none of the user's logs.
final class FolderFiles extends SimpleFileVisitor<Path> {

    private static final int DEPTH = 32;
    private static final int MOST = 100_000;

    private final Path root;
    private final List<Path> files = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    private FolderFiles(Path root) {
        this.root = root;
    }

    static FolderFiles of(Path root) throws IOException {
        FolderFiles found = new FolderFiles(root);
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, found);
        found.files.sort(NaturalOrder.PATHS);
        return found;
    }

    List<Path> files() {
        return files;
    }

    List<Skipped> skipped() {
        return skipped;
    }

    private boolean hidden(Path path) {
        Path name = path.getFileName();
        return !path.equals(root) && name != null && name.toString().startsWith(".");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (hidden(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (!attributes.isRegularFile()) {
            skipped.add(new Skipped(file.toString(), "is a pipe, socket or device", false));
        } else if (attributes.size() == 0) {
            skipped.add(new Skipped(file.toString(), "is empty", false));
        } else {
            files.add(file);
        }
        boolean full = files.size() + skipped.size() >= MOST;
        if (full) {
            skipped.add(
                    new Skipped(root.toString(), "has more than %,d files".formatted(MOST), true));
        }
        return full ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        if (!hidden(file)) {
            boolean loop = failure instanceof FileSystemLoopException;
            String why = loop ? "is a link in a circle" : "may not be read by you, or is gone";
            skipped.add(new Skipped(file.toString(), why, !loop));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        if (failure != null) {
            skipped.add(new Skipped(folder.toString(), "could not be listed", true));
        }
        return FileVisitResult.CONTINUE;
    }
}
