package org.querygram.source;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/// Takes the logs out of an archive, and out of archives in it, each into a temporary file.
/// Names in an archive are shown and never used as paths. What is no text is not unpacked.
final class ArchiveReading {

    private final @Nullable Charset charset;
    private final Budget budget;
    private final Gathered gathered = new Gathered();

    ArchiveReading(@Nullable Charset charset, Budget budget) {
        this.charset = charset;
        this.budget = budget;
    }

    Found found(String name, String what) throws SourceException {
        return gathered.found(name, what);
    }

    /// @param depth 1 for an archive that the user named
    void read(String name, Path file, Layers layers, ArchiveKind kind, int depth)
            throws IOException, SourceException {
        if (depth > Budget.MOST_DEPTH) {
            gathered.skip(new Skipped(name, "is an archive too deep in others", true));
            return;
        }
        if (kind != ArchiveKind.TAR && !layers.isEmpty()) {
            // Its table is at its end: it has to be unpacked before it can be read.
            InputStream packed = SourceFinder.buffered(file);
            try (InputStream in = layers.open(packed).stream()) {
                TemporaryFile unpacked = TemporaryFile.of(in, budget);
                members(name, unpacked.path(), new Layers(List.of()), kind, depth);
                unpacked.delete();
            }
            return;
        }
        members(name, file, layers, kind, depth);
    }

    private void members(String name, Path file, Layers layers, ArchiveKind kind, int depth)
            throws IOException, SourceException {
        try (Members members = open(name, file, layers, kind)) {
            boolean more = true;
            while (more) {
                more = next(name, members, depth);
            }
        }
    }

    private static Members open(String name, Path file, Layers layers, ArchiveKind kind)
            throws IOException, SourceException {
        return switch (kind) {
            case TAR -> new TarMembers(layers.open(SourceFinder.buffered(file)).stream());
            case ZIP -> ZipMembers.open(file);
            case SEVEN_ZIP -> SevenZipMembers.open(name, file);
        };
    }

    private boolean next(String archive, Members members, int depth) throws IOException {
        Members.Member member;
        try {
            member = members.next();
            budget.addFile();
        } catch (Budget.Spent e) {
            gathered.skip(new Skipped(archive, "was not read to its end: " + e.getMessage(), true));
            return false;
        } catch (IOException | RuntimeException e) {
            gathered.skip(
                    new Skipped(archive, "is damaged or cut off; what comes after is lost", true));
            return false;
        }
        if (member == null) {
            return false;
        }
        String name = archive + "!/" + member.name();
        if (member.refusal() != null) {
            gathered.skip(new Skipped(name, member.refusal(), locked(member.refusal())));
            return true;
        }
        return unpack(name, new MemberStream(member.data()), depth);
    }

    private static boolean locked(String refusal) {
        return refusal.equals(ZipMembers.PROTECTED);
    }

    /// @return false when nothing more is to be read from the archive
    private boolean unpack(String name, MemberStream data, int depth) throws IOException {
        byte[] start = data.readNBytes(Layers.START_BYTES);
        String problem = data.problem();
        if (start.length == 0) {
            String why = problem == null ? "is empty" : problem;
            gathered.skip(new Skipped(name, why, problem != null));
            return problem == null || locked(problem);
        }
        try {
            if (Packing.of(start) == null && ArchiveKind.of(start) == null) {
                FileKinds.check(name, start, charset);
            }
        } catch (SourceException e) {
            gathered.skip(new Skipped(name, e.why(), false));
            return true;
        }
        TemporaryFile kept = TemporaryFile.create();
        boolean spent = false;
        try {
            kept.append(new SequenceInputStream(new ByteArrayInputStream(start), data), budget);
            problem = data.problem();
        } catch (Budget.Spent e) {
            problem = e.getMessage();
            spent = true;
        } catch (IOException e) {
            kept.delete();
            throw new IOException(
                    "it could not be unpacked to a temporary file: " + SourceFinder.reason(e), e);
        }
        add(name, kept, problem, depth);
        return !spent;
    }

    private void add(String name, TemporaryFile kept, @Nullable String problem, int depth)
            throws IOException {
        try {
            Layers layers = Layers.of(name, kept.path());
            ArchiveKind kind = ArchiveKind.of(layers.start(kept.path()));
            if (kind == null) {
                LogSource.Kept aside = new LogSource.Kept(kept, problem);
                gathered.add(new LogSource(name, kept.path(), layers, charset, aside));
            } else {
                read(name, kept.path(), layers, kind, depth + 1);
                kept.delete();
            }
        } catch (SourceException e) {
            kept.delete();
            gathered.skip(new Skipped(name, e.why(), locked(e.why())));
        }
    }
}
