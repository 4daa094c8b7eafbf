package org.querygram.app.report;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// Writes a file whole or not at all: aside first, forced to disk, then moved into place. Whatever
/// happens on the way, the file that stood there before is unchanged.
public final class SafeWrite {

    private static final int BUFFER = 1 << 16;

    private SafeWrite() {}

    /// Writes what a file shall hold.
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Says early what would make writing fail: a folder in the file's place, a folder that is not
    /// there.
    ///
    /// @throws ReportException with `wrongTarget()`
    public static void check(Path target) throws ReportException {
        Path folder = folder(target);
        if (Files.isDirectory(target)) {
            throw wrong(target, "a folder has that name. Choose another name.");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw wrong(target, "it is not an ordinary file. Choose another name.");
        }
        if (!Files.isDirectory(folder)) {
            throw wrong(
                    target,
                    "there is no folder %s. Create it, or choose another.".formatted(folder));
        }
        if (!Files.isWritable(folder)) {
            throw wrong(target, "the folder is read-only. Choose another folder.");
        }
    }

    /// Writes a file, or leaves what was there.
    ///
    /// @throws ReportException when it could not be written; the old file is unchanged then
    public static void write(Path target, Body body) throws ReportException {
        check(target);
        Path part = null;
        try {
            Path real = Files.isSymbolicLink(target) ? target.toRealPath() : target;
            Parts.sweep(real);
            part = Parts.of(real);
            // Ctrl+C leaves no part behind either.
            part.toFile().deleteOnExit();
            fill(part, body);
            move(part, real);
        } catch (IOException | ReadOnlyFileSystemException e) {
            remove(part);
            throw new ReportException(because(target, e), e);
        } catch (RuntimeException | Error e) {
            remove(part);
            throw e;
        }
    }

    private static void fill(Path part, Body body) throws IOException {
        try (FileChannel channel =
                FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            lock(channel);
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            body.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /// Says to others that this part is being written; `Parts.sweep` asks for it.
    private static void lock(FileChannel channel) {
        try {
            channel.tryLock();
        } catch (IOException | UnsupportedOperationException e) {
            // Some network folders and archives know no locks.
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(@Nullable Path part) {
        if (part == null) {
            return;
        }
        try {
            Files.deleteIfExists(part);
        } catch (IOException | ReadOnlyFileSystemException e) {
            // The part could not be written either: the first failure is the one to tell.
        }
    }

    private static Path folder(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        return folder == null ? target.toAbsolutePath() : folder;
    }

    private static ReportException wrong(Path target, String why) {
        return new ReportException("%s cannot be written: %s".formatted(target, why), true);
    }

    private static String because(Path target, Exception failure) {
        String said = String.valueOf(failure.getMessage());
        String why;
        if (failure instanceof ReadOnlyFileSystemException
                || failure instanceof AccessDeniedException
                || said.toLowerCase(Locale.ROOT).contains("read-only")) {
            why = "the folder is read-only. Choose another folder.";
        } else if (failure instanceof NoSuchFileException) {
            why = "no file can be made in that folder. Choose another folder.";
        } else if (said.toLowerCase(Locale.ROOT).contains("space")) {
            why = "the disk is full. Make room, or choose another folder.";
        } else {
            why = "%s. Try again, or choose another folder.".formatted(said);
        }
        String old = Files.exists(target) ? " The file that was there is unchanged." : "";
        return "%s could not be written: %s%s".formatted(target, why, old);
    }
}
