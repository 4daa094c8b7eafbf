package org.querygram.read;

import com.github.luben.zstd.ZstdOutputStream;

import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// Packs small logs in all the ways that are read.
final class Packed {

    private Packed() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    interface Packer {
        OutputStream on(OutputStream out) throws IOException;
    }

    static byte[] with(Packer packer, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = packer.on(out)) {
            packing.write(bytes);
        }
        return out.toByteArray();
    }

    static byte[] as(String how, byte[] bytes) throws IOException {
        return switch (how) {
            case "gzip" -> with(GZIPOutputStream::new, bytes);
            case "bzip2" -> with(BZip2CompressorOutputStream::new, bytes);
            case "xz" -> with(out -> new XZOutputStream(out, new LZMA2Options(1)), bytes);
            case "zstd" -> with(ZstdOutputStream::new, bytes);
            case "lz4" -> with(FramedLZ4CompressorOutputStream::new, bytes);
            default -> throw new IllegalArgumentException(how);
        };
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(file.getKey());
                if (file.getKey().endsWith(".link")) {
                    entry.setUnixMode(0120777);
                }
                zip.putArchiveEntry(entry);
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    /// Sets the flag that says a file is encrypted, wherever a header has flags.
    static byte[] locked(byte[] zip) {
        byte[] locked = zip.clone();
        for (int i = 0; i + 10 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4) {
                locked[i + 6] |= 1;
            } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                locked[i + 8] |= 1;
            }
        }
        return locked;
    }

    static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (file.getKey().endsWith(".link")) {
                    TarArchiveEntry link =
                            new TarArchiveEntry(file.getKey(), TarConstants.LF_SYMLINK);
                    link.setLinkName("/etc/passwd");
                    tar.putArchiveEntry(link);
                } else {
                    TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
                    entry.setSize(file.getValue().length);
                    tar.putArchiveEntry(entry);
                    tar.write(file.getValue());
                }
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    /// @param password or "" for none
    static byte[] sevenZip(Path folder, Map<String, byte[]> files, String password)
            throws IOException {
        Path target = folder.resolve("made.7z");
        try (SevenZOutputFile archive =
                password.isEmpty()
                        ? new SevenZOutputFile(target.toFile())
                        : new SevenZOutputFile(target.toFile(), password.toCharArray())) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                var entry = new org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry();
                entry.setName(file.getKey());
                archive.putArchiveEntry(entry);
                archive.write(file.getValue());
                archive.closeArchiveEntry();
            }
        }
        byte[] bytes = Files.readAllBytes(target);
        Files.delete(target);
        return bytes;
    }
}
