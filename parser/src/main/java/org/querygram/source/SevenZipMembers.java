package org.querygram.source;

import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// The files in a 7-Zip archive, in its order.
final class SevenZipMembers implements Members {

    /// `7z -mx=9` needs 65 MB to unpack.
    private static final int MEMORY_KIB = 256 << 10;

    private final SevenZFile archive;

    private SevenZipMembers(SevenZFile archive) {
        this.archive = archive;
    }

    /// @throws SourceException when even the names are protected by a password, or the table of the
    /// files, which stands at the end, is not there
    static Members open(String name, Path file) throws SourceException {
        try {
            return new SevenZipMembers(
                    SevenZFile.builder().setPath(file).setMaxMemoryLimitKiB(MEMORY_KIB).get());
        } catch (PasswordRequiredException e) {
            throw new SourceException(
                    name, ZipMembers.PROTECTED, "Unpack it first, and name its logs");
        } catch (MemoryLimitException e) {
            throw new SourceException(
                    name,
                    "needs more than %d MB of memory to unpack".formatted(MEMORY_KIB >> 10),
                    "Unpack it by hand, and name its logs");
        } catch (IOException | RuntimeException e) {
            throw new SourceException(
                    name,
                    "is a 7-Zip archive that is damaged or cut off",
                    "Copy it again if it is not whole");
        }
    }

    @Override
    public @Nullable Member next() throws IOException {
        SevenZArchiveEntry entry = archive.getNextEntry();
        while (entry != null && entry.isDirectory()) {
            entry = archive.getNextEntry();
        }
        if (entry == null) {
            return null;
        }
        String given = entry.getName();
        String name = given == null ? "unnamed" : given;
        try {
            // Asking for the stream tells whether a password is needed.
            InputStream data = archive.getInputStream(entry);
            return new Member(name, null, data);
        } catch (PasswordRequiredException e) {
            return new Member(name, ZipMembers.PROTECTED, InputStream.nullInputStream());
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
