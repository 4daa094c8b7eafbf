package org.querygram.source;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The files in a tar, in its order.
final class TarMembers implements Members {

    private final TarArchiveInputStream tar;

    TarMembers(InputStream in) {
        this.tar = new TarArchiveInputStream(in, StandardCharsets.UTF_8.name());
    }

    @Override
    public @Nullable Member next() throws IOException {
        TarArchiveEntry entry = tar.getNextEntry();
        while (entry != null && entry.isDirectory()) {
            entry = tar.getNextEntry();
        }
        return entry == null ? null : new Member(entry.getName(), refusal(entry), tar);
    }

    private @Nullable String refusal(TarArchiveEntry entry) {
        if (entry.isSymbolicLink() || entry.isLink()) {
            return "is a link to " + entry.getLinkName();
        }
        if (entry.isFIFO() || entry.isBlockDevice() || entry.isCharacterDevice()) {
            return "is a pipe or device";
        }
        return tar.canReadEntryData(entry) ? null : "is stored in a way that is not read";
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
