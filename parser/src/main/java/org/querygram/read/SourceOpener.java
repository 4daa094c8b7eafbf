package org.querygram.read;

import org.querygram.entry.LeftOut;
import org.querygram.source.Found;
import org.querygram.source.LogSource;
import org.querygram.source.Skipped;
import org.querygram.source.SourceException;
import org.querygram.source.SourceFinder;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Finds the logs behind all names that were given, and the format of each.
final class SourceOpener {

    static final Path STANDARD_INPUT = Path.of("-");

    /// A statement keeps its source in 12 bits.
    private static final int MOST_SOURCES = 4000;

    private static final int NAMED = 3;

    private final InputStream standardInput;
    private final SourceFinder finder;
    private final FormatChooser chooser;
    private final Map<Object, Integer> placeByIdentity = new HashMap<>();
    private final Map<Integer, Integer> placeBySample = new HashMap<>();
    private final List<OpenedSource> opened = new ArrayList<>();

    SourceOpener(InputStream standardInput, ReadOptions options) {
        this.standardInput = standardInput;
        this.finder = new SourceFinder(options.encoding());
        this.chooser = new FormatChooser(options);
    }

    List<OpenedSource> open(List<Path> paths) throws UnreadableInputException {
        for (Path path : paths) {
            open(path);
        }
        return opened;
    }

    private void open(Path path) throws UnreadableInputException {
        Found found = find(path);
        int before = opened.size();
        if (found.isContainer()) {
            openAll(path.toString(), found);
        } else {
            LogSource source = found.sources().getFirst();
            if (!isKnown(source)) {
                add(chooser.choose(source));
            }
        }
        for (int i = before; i < opened.size(); i++) {
            opened.get(i).source().forgetSample();
        }
    }

    private Found find(Path path) throws UnreadableInputException {
        try {
            return path.equals(STANDARD_INPUT)
                    ? finder.standardInput(standardInput)
                    : finder.find(path);
        } catch (SourceException e) {
            throw new UnreadableInputException(path.toString(), String.valueOf(e.getMessage()), "");
        }
    }

    private void openAll(String name, Found found) throws UnreadableInputException {
        int before = opened.size();
        List<Skipped> skipped = new ArrayList<>(found.skipped());
        boolean known = false;
        for (LogSource source : found.sources()) {
            try {
                if (isKnown(source)) {
                    known = true;
                } else {
                    OpenedSource one = chooser.choose(source);
                    if (one.hasEntries()) {
                        add(one);
                    } else {
                        skipped.add(new Skipped(source.name(), "has no entry of a log", false));
                    }
                }
            } catch (UnreadableInputException e) {
                skipped.add(new Skipped(source.name(), "is of no known log format", false));
            }
        }
        if (opened.size() == before && known) {
            return;
        }
        if (opened.size() == before) {
            throw new UnreadableInputException(
                    name,
                    "%s is %s without a log that is read. Name a log in it, and its format with --as."
                            .formatted(name, found.container()),
                    skipped.stream().map(SourceOpener::line).collect(Collectors.joining("\n")));
        }
        tell(before, skipped);
    }

    private static String line(Skipped file) {
        return file.name() + " " + file.why();
    }

    /// What was left out is said with the first log of its folder or archive.
    private void tell(int index, List<Skipped> skipped) {
        OpenedSource first = opened.get(index);
        for (Skipped file : skipped) {
            if (file.wanted()) {
                first = first.with("Not read: " + line(file) + ".");
            }
        }
        List<Skipped> others = skipped.stream().filter(file -> !file.wanted()).toList();
        if (!others.isEmpty()) {
            List<String> few = others.stream().limit(NAMED).map(SourceOpener::line).toList();
            first = first.beside(new LeftOut(LeftOut.FILE, others.size(), 0, few));
        }
        opened.set(index, first);
    }

    /// True when the same file was opened before, under this name or another.
    private boolean isKnown(LogSource source) {
        Object identity = source.identity();
        Integer place = identity == null ? null : placeByIdentity.get(identity);
        if (place == null) {
            if (identity != null) {
                placeByIdentity.put(identity, opened.size());
            }
            return false;
        }
        if (place < opened.size()) {
            OpenedSource known = opened.get(place);
            opened.set(
                    place,
                    known.with(
                            "This file was named twice, the second time as %s; it is read once."
                                    .formatted(source.name())));
        }
        return true;
    }

    private void add(OpenedSource source) throws UnreadableInputException {
        if (opened.size() >= MOST_SOURCES) {
            throw new UnreadableInputException(
                    source.source().name(),
                    "These are more than %,d logs. Read some of them at a time."
                            .formatted(MOST_SOURCES),
                    "");
        }
        opened.add(withCopyTold(source));
    }

    /// A log and its copy look the same for the first megabyte. They are read both, since two short
    /// logs may be alike.
    private OpenedSource withCopyTold(OpenedSource source) {
        byte[] sample = source.source().sample();
        if (!source.hasEntries()) {
            return source;
        }
        int hash = Arrays.hashCode(sample) * 31 + sample.length;
        Integer place = placeBySample.putIfAbsent(hash, opened.size());
        return place == null
                ? source
                : source.with(
                        "It begins like %s; if one is a copy of the other, its statements count twice."
                                .formatted(opened.get(place).source().name()));
    }
}
