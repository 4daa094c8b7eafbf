package org.querygram.source;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/// Finds the logs behind a name that a person gave: a file, a folder, an archive, standard input.
public final class SourceFinder {

    private final @Nullable Charset charset;

    /// @param charset what logs are written in that do not say it themselves; null to find it out
    public SourceFinder(@Nullable Charset charset) {
        this.charset = charset;
    }

    /// @throws SourceException when it is missing, unreadable, no file or folder, or holds no text
    public Found find(Path path) throws SourceException {
        String name = path.toString();
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return folder(path);
            }
            if (!attributes.isRegularFile()) {
                throw new SourceException(
                        name,
                        "is a pipe, socket or device",
                        "Pipe the log in and name it `-`, or write it to a file");
            }
            return file(name, path, null);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /// Keeps all of the stream in a temporary file first, because a statement's text is read again
    /// later. What is no text by its first bytes is refused at once: it may never end.
    public Found standardInput(InputStream in) throws SourceException {
        try {
            byte[] start = in.readNBytes(Layers.START_BYTES);
            boolean packed = Packing.of(start) != null || ArchiveKind.of(start) != null;
            if (!packed) {
                FileKinds.check("standard input", start, charset);
            }
            InputStream all = new SequenceInputStream(new ByteArrayInputStream(start), in);
            TemporaryFile kept = TemporaryFile.of(all, TemporaryFile.limit());
            return file("-", kept.path(), new LogSource.Kept(kept, null));
        } catch (IOException e) {
            throw new SourceException(
                    "Standard input",
                    "could not be kept in a temporary file (" + reason(e) + ")",
                    "Free some disk space, or write the log to a file and name it");
        }
    }

    private Found file(String name, Path path, LogSource.@Nullable Kept kept)
            throws IOException, SourceException {
        Layers layers = Layers.of(name, path);
        ArchiveKind kind = ArchiveKind.of(layers.start(path));
        if (kind == null) {
            LogSource source = new LogSource(name, path, layers, charset, kept);
            return new Found("", List.of(source), List.of());
        }
        ArchiveReading reading = new ArchiveReading(charset, new Budget(Files.size(path)));
        reading.read(name, path, layers, kind, 1);
        return reading.found(name, kind.title());
    }

    private Found folder(Path root) throws IOException, SourceException {
        FolderFiles files = FolderFiles.of(root);
        Gathered gathered = new Gathered();
        files.skipped().forEach(gathered::skip);
        for (Path file : files.files()) {
            try {
                gathered.addAll(file(file.toString(), file, null));
            } catch (SourceException e) {
                gathered.skip(new Skipped(file.toString(), e.why(), false));
            } catch (IOException e) {
                gathered.skip(
                        new Skipped(file.toString(), unreadable(file.toString(), e).why(), true));
            }
        }
        return gathered.found(root.toString(), "a folder");
    }

    private static SourceException unreadable(String name, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new SourceException(name, "does not exist", "Check the path and its spelling");
        }
        if (e instanceof AccessDeniedException) {
            return new SourceException(
                    name, "may not be read by you", "Copy it, or ask for the right to read it");
        }
        return new SourceException(
                name, "could not be read (" + reason(e) + ")", "Check the disk and the path");
    }

    static String reason(IOException e) {
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    static BufferedInputStream buffered(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), Layers.START_BYTES);
    }
}
