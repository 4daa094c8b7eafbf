package org.querygram.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/// Temporary files that a run left behind when it was killed. Their names tell its process; when
/// that is gone, and the file is a day old (a process of a container is not seen from outside), the
/// next run that needs such a file removes them.
final class AbandonedFiles {

    static final String SUFFIX = ".spool";
    private static final String START = "querygram-";
    private static final Duration AGE = Duration.ofDays(1);
    private static final AtomicBoolean SWEPT = new AtomicBoolean();

    private AbandonedFiles() {}

    /// How names of this process's files start.
    static String prefix() {
        return START + ProcessHandle.current().pid() + "-";
    }

    static void sweepOnce() {
        if (!SWEPT.getAndSet(true)) {
            sweep(Path.of(System.getProperty("java.io.tmpdir")), Instant.now());
        }
    }

    static void sweep(Path folder, Instant now) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, START + "*" + SUFFIX)) {
            for (Path file : files) {
                if (isAbandoned(file, now)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | RuntimeException e) {
            // Somebody else's file, or no such folder: the next run looks again.
        }
    }

    private static boolean isAbandoned(Path file, Instant now) throws IOException {
        long owner = owner(String.valueOf(file.getFileName()));
        return owner >= 0
                && ProcessHandle.of(owner).isEmpty()
                && Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(AGE));
    }

    /// -1 where the name tells none.
    private static long owner(String name) {
        int end = name.indexOf('-', START.length());
        try {
            return end < 0 ? -1 : Long.parseLong(name.substring(START.length(), end));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
