package org.querygram.read;

import org.jspecify.annotations.Nullable;
import org.querygram.format.ForeignLogs;
import org.querygram.format.FormatHints;
import org.querygram.format.LogFormat;
import org.querygram.format.LogFormats;
import org.querygram.format.NothingFormat;
import org.querygram.format.Recognition;
import org.querygram.format.Sample;
import org.querygram.source.LogSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the format of a source, or says why there is none.
final class FormatChooser {

    private static final int SHOWN_LINES = 5;
    private static final int SHOWN_CHARACTERS = 160;

    private final ReadOptions options;

    FormatChooser(ReadOptions options) {
        this.options = options;
    }

    OpenedSource choose(LogSource source) throws UnreadableInputException {
        Sample sample = OpenedSource.sample(source);
        FormatHints hints = new FormatHints(options.prefix(), options.zone(), source.lastChanged());
        Recognition nothing = new NothingFormat().recognise(sample, hints);
        if (nothing != null) {
            return OpenedSource.found(source, nothing, null);
        }
        String id = options.format();
        if (id != null) {
            return named(source, LogFormats.assume(named(id, source), sample, hints), hints);
        }
        LogSource seen = source;
        List<Recognition> claims = LogFormats.ranked(sample, hints);
        if (claims.isEmpty() && hasEscapes(sample)) {
            seen = withoutEscapes(source);
            claims = LogFormats.ranked(OpenedSource.sample(seen), hints);
        }
        if (!claims.isEmpty()) {
            Recognition second = claims.size() > 1 ? claims.get(1) : null;
            return OpenedSource.found(seen, claims.getFirst(), second);
        }
        throw refused(source, sample, hints);
    }

    /// Where the named format finds nothing, another one may tell why.
    private static OpenedSource named(LogSource source, Recognition claim, FormatHints hints) {
        Recognition other =
                claim.statements() > 0
                        ? null
                        : LogFormats.ranked(OpenedSource.sample(source), hints).stream()
                                .filter(found -> found.format() != claim.format())
                                .findFirst()
                                .orElse(null);
        return OpenedSource.named(source, claim, other);
    }

    /// Colours that a terminal would show may stand inside of a line's head.
    private static boolean hasEscapes(Sample sample) {
        for (int i = 0; i < sample.length(); i++) {
            if (sample.bytes()[i] == 0x1B) {
                return true;
            }
        }
        return false;
    }

    private static LogSource withoutEscapes(LogSource source) throws UnreadableInputException {
        try {
            return source.withoutEscapes();
        } catch (IOException e) {
            throw new UnreadableInputException(
                    source.name(),
                    "%s could not be read (%s). Check the disk and the path."
                            .formatted(source.name(), e.getMessage()),
                    "");
        }
    }

    private static LogFormat named(String id, LogSource source) throws UnreadableInputException {
        Optional<LogFormat> format = LogFormats.byId(id);
        if (format.isEmpty()) {
            throw new UnreadableInputException(
                    source.name(),
                    "There is no format \"%s\". Name one of: %s.".formatted(id, ids()),
                    "");
        }
        return format.get();
    }

    private static String ids() {
        return LogFormats.all().stream().map(LogFormat::id).collect(Collectors.joining(", "));
    }

    private static UnreadableInputException refused(
            LogSource source, Sample sample, FormatHints hints) {
        String name = source.name();
        String prefix = hints.prefix();
        if (prefix != null) {
            FormatHints without = new FormatHints(null, hints.zone(), hints.written());
            Recognition other = LogFormats.recognise(sample, without).orElse(null);
            if (other != null) {
                return wrongPrefix(name, prefix, other, sample);
            }
        }
        @Nullable String foreign = ForeignLogs.nameOf(sample);
        String what =
                foreign == null
                        ? "%s: no known log format was recognised in its first lines."
                                .formatted(name)
                        : "%s looks like %s, which is not read yet.".formatted(name, foreign);
        String now =
                foreign == null
                        ? " Name the format with --as (%s), and for PostgreSQL its log_line_prefix"
                                + " with --prefix."
                        : " Log the same run in a format that is read (%s); if it is one of them,"
                                + " name it with --as.";
        return new UnreadableInputException(name, what + now.formatted(ids()), firstLines(sample));
    }

    private static UnreadableInputException wrongPrefix(
            String name, String prefix, Recognition other, Sample sample) {
        String proposal =
                other.prefix() == null
                        ? "Leave --prefix out: the file was recognised as %s without it."
                                .formatted(other.format().title())
                        : "Without --prefix the lines were read with \"%s\"."
                                .formatted(other.prefix());
        return new UnreadableInputException(
                name,
                "%s: no line starts with the log_line_prefix \"%s\". %s"
                        .formatted(name, prefix, proposal),
                firstLines(sample));
    }

    private static String firstLines(Sample sample) {
        int length = Math.min(sample.length(), SHOWN_LINES * SHOWN_CHARACTERS * 4);
        return new String(sample.bytes(), 0, length, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .limit(SHOWN_LINES)
                .map(FormatChooser::shown)
                .collect(Collectors.joining("\n"));
    }

    private static String shown(String line) {
        return Printable.of(line, SHOWN_CHARACTERS);
    }
}
