package org.querygram.app.cli;

import picocli.CommandLine.TypeConversionException;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// Checks on the list of logs, before any of them is opened.
final class Inputs {

    static final Path STANDARD_INPUT = Path.of("-");

    private Inputs() {}

    /// A name as a path. Where the locale has no such characters, no file can be named so.
    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(
                    ("'%s' is no name of a file here (%s). If it is one, set a locale that has its"
                                    + " characters: LC_ALL=C.UTF-8")
                            .formatted(name, e.getReason()));
        }
    }

    static void check(List<Path> files) throws UsageException {
        if (files.stream().filter(STANDARD_INPUT::equals).count() > 1) {
            throw new UsageException("'-' is given twice: standard input can be read only once.");
        }
        for (Path file : files) {
            if (file.toString().isEmpty()) {
                throw new UsageException("A FILE is empty text. Leave it out, or name a log.");
            }
        }
    }
}
