package org.querygram.source;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;

/// The files in a ZIP, in the order of its table. A ZIP whose end is missing has no table: its
/// files are read as they come.
final class ZipMembers implements Members {

    static final String PROTECTED = "is protected by a password";

    private final ZipFile zip;
    private final Enumeration<ZipArchiveEntry> entries;

    private ZipMembers(ZipFile zip) {
        this.zip = zip;
        this.entries = zip.getEntriesInPhysicalOrder();
    }

    static Members open(Path file) throws IOException {
        ZipFile whole;
        try {
            whole = ZipFile.builder().setPath(file).get();
        } catch (IOException e) {
            return new Torn(new BufferedInputStream(Files.newInputStream(file)));
        }
        return new ZipMembers(whole);
    }

    @Override
    public @Nullable Member next() throws IOException {
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (!entry.isDirectory()) {
                String refusal = refusal(entry, zip.canReadEntryData(entry));
                InputStream data =
                        refusal == null ? zip.getInputStream(entry) : InputStream.nullInputStream();
                return new Member(entry.getName(), refusal, data);
            }
        }
        return null;
    }

    private static @Nullable String refusal(ZipArchiveEntry entry, boolean readable) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return PROTECTED;
        }
        if (entry.isUnixSymlink()) {
            return "is a link";
        }
        return readable
                ? null
                : "is packed with a method that is not read (%d)".formatted(entry.getMethod());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Torn implements Members {

        private final ZipArchiveInputStream zip;

        Torn(InputStream in) {
            this.zip = new ZipArchiveInputStream(in);
        }

        @Override
        public @Nullable Member next() throws IOException {
            ZipArchiveEntry entry = zip.getNextEntry();
            while (entry != null && entry.isDirectory()) {
                entry = zip.getNextEntry();
            }
            if (entry == null) {
                throw new IOException("the end of the archive is missing");
            }
            return new Member(entry.getName(), refusal(entry, zip.canReadEntryData(entry)), zip);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
