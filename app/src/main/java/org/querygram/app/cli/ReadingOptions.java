package org.querygram.app.cli;

import org.jspecify.annotations.Nullable;
import org.querygram.format.LogFormat;
import org.querygram.format.LogFormats;
import org.querygram.read.ReadOptions;

import picocli.CommandLine.Option;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;

/// What the user says about the logs.
final class ReadingOptions {

    private static final int MOST_JOBS = 256;

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            description = "Skip recognition; ids as 'querygram formats' prints them.")
    @Nullable String format;

    @Option(
            names = "--prefix",
            paramLabel = "TEXT",
            description = "PostgreSQL's log_line_prefix, as the server's settings have it.")
    @Nullable String prefix;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description =
                    "Encoding of logs that do not say theirs; found out by content if left out.")
    @Nullable String encoding;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description =
                    "Zone of times that do not say theirs, such as Europe/Vienna; default UTC.")
    @Nullable String zone;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description =
                    "Threads to work with; default one per processor. The result is the same.")
    @Nullable Integer jobs;

    /// Threads to read and judge with.
    int threads() throws UsageException {
        if (jobs == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new UsageException(
                    "--jobs %d: a number from 1 to %d is needed.".formatted(jobs, MOST_JOBS));
        }
        return jobs;
    }

    ReadOptions toReadOptions() throws UsageException {
        return new ReadOptions(known(format), prefix, charset(encoding), zone(zone));
    }

    private static @Nullable String known(@Nullable String id) throws UsageException {
        if (id != null && LogFormats.byId(id).isEmpty()) {
            throw new UsageException(
                    "--as %s: no such format.%s 'querygram formats' lists all of them."
                            .formatted(
                                    id,
                                    Suggestion.of(
                                            id,
                                            LogFormats.all().stream()
                                                    .map(LogFormat::id)
                                                    .toList())));
        }
        return id;
    }

    private static @Nullable Charset charset(@Nullable String name) throws UsageException {
        if (name == null) {
            return null;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UsageException(
                    "--encoding %s: no such encoding. Try UTF-8, UTF-16LE, ISO-8859-1 or windows-1252."
                            .formatted(name));
        }
    }

    private static ZoneId zone(@Nullable String name) throws UsageException {
        if (name == null) {
            return ReadOptions.defaults().zone();
        }
        try {
            return ZoneId.of(name, ZoneId.SHORT_IDS);
        } catch (DateTimeException e) {
            throw new UsageException(
                    "--time-zone %s: no such zone. Try UTC, Europe/Vienna or +05:30."
                            .formatted(name));
        }
    }
}
