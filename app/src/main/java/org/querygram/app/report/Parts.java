package org.querygram.app.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/// The files in which reports grow before they are moved into place, and what became of those of a
/// run that was killed.
final class Parts {

    /// File systems allow 255 bytes in a name; the part's name adds 24 and a letter may take 4.
    private static final int LONGEST_NAME = 48;

    /// A part that is whole has no lock for a moment, until it is moved.
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private static final String ENDING = ".part";

    private Parts() {}

    /// A new name beside the target, so that moving it needs no copy.
    static Path of(Path target) {
        String mark = Long.toHexString(ThreadLocalRandom.current().nextLong());
        return target.resolveSibling(start(target) + mark + ENDING);
    }

    private static String start(Path target) {
        String name = String.valueOf(target.getFileName());
        return "." + (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name) + ".";
    }

    /// Removes the parts of a target whose writer is gone: a writer holds a lock on its part, and
    /// the system takes it back whatever ends the process. Failing to remove one is no failure.
    static void sweep(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        String start = start(target);
        if (folder == null) {
            return;
        }
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, file -> isPart(file, start))) {
            for (Path part : files) {
                removeAbandoned(part);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Writing itself will say what is wrong with the folder.
        }
    }

    private static boolean isPart(Path file, String start) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith(start) || !name.endsWith(ENDING)) {
            return false;
        }
        int end = name.length() - ENDING.length();
        return start.length() < end
                && name.substring(start.length(), end)
                        .chars()
                        .allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static void removeAbandoned(Path part) throws IOException {
        Instant written = Files.getLastModifiedTime(part).toInstant();
        if (written.isAfter(Instant.now().minus(MOMENT))) {
            return;
        }
        boolean free;
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            free = lock != null;
        } catch (OverlappingFileLockException | ReadOnlyFileSystemException e) {
            free = false;
        }
        if (free) {
            Files.deleteIfExists(part);
        }
    }
}
