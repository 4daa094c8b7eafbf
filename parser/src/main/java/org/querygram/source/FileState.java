package org.querygram.source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;

/// A file as it was when it was opened.
///
/// @param key the file's own number on its disk, whatever its name; null where there is none
record FileState(long size, FileTime changed, @Nullable Object key) {

    static FileState of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileState(
                attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }

    /// A file may have grown since; what was read of it still stands where it stood.
    ///
    /// @throws IOException with a sentence for people when that is not so
    void checkStill(String name, Path file) throws IOException {
        FileState now;
        try {
            now = of(file);
        } catch (NoSuchFileException e) {
            throw new IOException(name + " is gone since it was read");
        }
        boolean other = key != null && !Objects.equals(key, now.key);
        boolean rewritten = now.size == size && !now.changed.equals(changed);
        if (other || rewritten || now.size < size) {
            throw new IOException(name + " has changed since it was read; read it again");
        }
    }
}
