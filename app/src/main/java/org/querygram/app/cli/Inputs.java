package org.querygram.app.cli;

import java.nio.file.Path;
import java.util.List;

/// Checks on the list of logs, before any of them is opened.
final class Inputs {

    static final Path STANDARD_INPUT = Path.of("-");

    private Inputs() {}

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
