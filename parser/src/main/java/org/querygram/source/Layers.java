package org.querygram.source;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// How a file is packed, the outermost packing first; mostly not at all.
record Layers(List<Packing> packings) {

    /// What a file is shows in this much of its start.
    static final int START_BYTES = 1 << 16;

    Layers {
        packings = List.copyOf(packings);
    }

    /// Looks at a file.
    ///
    /// @throws SourceException when it is packed again and again
    static Layers of(String name, Path file) throws IOException, SourceException {
        List<Packing> found = new ArrayList<>();
        Packing next = Packing.of(new Layers(found).start(file));
        while (next != null) {
            found.add(next);
            if (found.size() > Packing.MOST_LAYERS) {
                throw new SourceException(
                        name,
                        "is packed more than %d times".formatted(Packing.MOST_LAYERS),
                        "Unpack it by hand");
            }
            next = Packing.of(new Layers(found).start(file));
        }
        return new Layers(found);
    }

    boolean isEmpty() {
        return packings.isEmpty();
    }

    /// The first bytes, unpacked.
    byte[] start(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), START_BYTES);
        try (InputStream in = open(raw).stream()) {
            return in.readNBytes(START_BYTES);
        }
    }

    Unpacked open(InputStream raw) {
        List<UnpackingStream> streams = new ArrayList<>();
        InputStream top = raw;
        for (Packing packing : packings) {
            UnpackingStream stream = packing.open(top);
            streams.add(stream);
            top = stream;
        }
        return new Unpacked(top, streams);
    }

    /// ", gzip", or "" for a plain file.
    String described() {
        return packings.stream().map(each -> ", " + each.title()).collect(Collectors.joining());
    }

    /// A file while it is unpacked.
    record Unpacked(InputStream stream, List<UnpackingStream> streams) {

        boolean torn() {
            return streams.stream().anyMatch(UnpackingStream::torn);
        }

        /// What went wrong first; null if nothing did.
        @Nullable String problem() {
            for (UnpackingStream each : streams) {
                String problem = each.problem();
                if (problem != null) {
                    return problem;
                }
            }
            return null;
        }
    }
}
