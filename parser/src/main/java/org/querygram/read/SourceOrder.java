package org.querygram.read;

import org.querygram.entry.Entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// In which order sources are read: a rotated set in the order in which it was written, however its
/// files were given.
final class SourceOrder {

    private SourceOrder() {}

    /// Sets stay together. Where every source with something in it has times, these decide; else a
    /// set is ordered by its names, and sets stay as given.
    static List<OpenedSource> of(List<OpenedSource> given) {
        Map<String, List<OpenedSource>> sets = new LinkedHashMap<>();
        for (OpenedSource source : given) {
            sets.computeIfAbsent(set(source), _ -> new ArrayList<>()).add(source);
        }
        boolean timed =
                given.stream().allMatch(s -> !s.hasEntries() || s.firstTime() != Entry.NO_TIME);
        Comparator<OpenedSource> inSet =
                timed
                        ? Comparator.comparingLong(OpenedSource::firstTime)
                        : Comparator.comparing(SourceOrder::name, RotatedName.OLDEST_FIRST);
        sets.values().forEach(set -> set.sort(inSet));
        List<List<OpenedSource>> ordered = new ArrayList<>(sets.values());
        if (timed) {
            ordered.sort(Comparator.comparingLong(set -> set.getFirst().firstTime()));
        }
        return ordered.stream().flatMap(List::stream).toList();
    }

    /// What the sources of one set have in common.
    static String set(OpenedSource source) {
        return name(source).set();
    }

    private static RotatedName name(OpenedSource source) {
        return RotatedName.of(source.source().name());
    }
}
