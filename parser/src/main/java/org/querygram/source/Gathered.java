package org.querygram.source;

import java.util.ArrayList;
import java.util.List;

/// The logs of a folder or an archive while they are gathered.
final class Gathered {

    private static final int NAMED = 3;

    private final List<LogSource> sources = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    void add(LogSource source) {
        sources.add(source);
    }

    void addAll(Found found) {
        sources.addAll(found.sources());
        skipped.addAll(found.skipped());
    }

    void skip(Skipped file) {
        skipped.add(file);
    }

    /// @param what "a folder", "a ZIP archive"
    /// @throws SourceException when there is no log among the files
    Found found(String name, String what) throws SourceException {
        if (!sources.isEmpty()) {
            return new Found(what, sources, skipped);
        }
        boolean locked = skipped.stream().anyMatch(s -> s.why().equals(ZipMembers.PROTECTED));
        if (locked) {
            throw new SourceException(
                    name, ZipMembers.PROTECTED, "Unpack it first, and name its logs");
        }
        String reasons = skipped.isEmpty() ? "it is empty" : reasons();
        throw new SourceException(
                name, "is %s without a log (%s)".formatted(what, reasons), "Name a log");
    }

    private String reasons() {
        List<String> few =
                skipped.stream().limit(NAMED).map(s -> s.name() + " " + s.why()).toList();
        String more = skipped.size() > NAMED ? "; %,d more".formatted(skipped.size() - NAMED) : "";
        return String.join("; ", few) + more;
    }
}
