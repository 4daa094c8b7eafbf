package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Block;
import org.querygram.wrap.PeeledBlock;
import org.querygram.wrap.Wrapper;
import org.querygram.wrap.WrapperLearner;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Recognises formats behind a wrapper: learns what stands in front of every line of a sample,
/// takes it off, and asks what is left.
final class WrappedLogs {

    private final FormatHints hints;
    private final Wrapper wrapper;
    private final Function<Sample, @Nullable Recognition> inside;

    private WrappedLogs(
            FormatHints hints, Wrapper wrapper, Function<Sample, @Nullable Recognition> inside) {
        this.hints = hints;
        this.wrapper = wrapper;
        this.inside = inside;
    }

    /// Asks formats about the lines without their wrapper.
    @FunctionalInterface
    interface Question {
        @Nullable Recognition ask(Sample peeled, FormatHints hints);
    }

    static @Nullable Wrapper wrapperOf(Sample sample, FormatHints hints) {
        return WrapperLearner.learn(sample.bytes(), sample.length(), hints.zone(), hints.written());
    }

    /// @return the best claim on what the wrapper holds, reading through the wrapper; null if
    /// nobody claims it
    static @Nullable Recognition recognise(
            Sample sample, FormatHints hints, Wrapper wrapper, Question question) {
        return new WrappedLogs(hints, wrapper, peeled -> question.ask(peeled, hints))
                .recognise(sample);
    }

    private @Nullable Recognition recognise(Sample sample) {
        Block block = new Block(sample.bytes(), 0, sample.length(), 0, 1, true);
        PeeledBlock peeled = wrapper.peel(block);
        Map<String, Recognition> claims = new LinkedHashMap<>();
        @Nullable Recognition best = null;
        Map<String, Sample> samples = samples(peeled, sample.complete());
        for (Map.Entry<String, Sample> one : samples.entrySet()) {
            Recognition claim = inside.apply(one.getValue());
            if (claim != null) {
                claims.put(one.getKey(), claim);
                best = best == null || LogFormats.isBetter(claim, best) ? claim : best;
            }
        }
        return best == null ? null : through(best, claims, samples.keySet(), sample);
    }

    /// What each writer wrote, its processes one after another.
    private static Map<String, Sample> samples(PeeledBlock peeled, boolean complete) {
        Map<String, ByteArrayOutputStream> texts = new LinkedHashMap<>();
        for (PeeledBlock.Stream stream : peeled.streams()) {
            texts.computeIfAbsent(stream.name(), name -> new ByteArrayOutputStream())
                    .write(peeled.buffer(), stream.from(), stream.to() - stream.from());
        }
        Map<String, Sample> samples = new LinkedHashMap<>();
        texts.forEach(
                (name, text) ->
                        samples.put(name, new Sample(text.toByteArray(), text.size(), complete)));
        return samples;
    }

    private Recognition through(
            Recognition best, Map<String, Recognition> claims, Set<String> all, Sample sample) {
        Set<String> read = new LinkedHashSet<>();
        claims.forEach(
                (name, claim) -> {
                    if (claim.format() == best.format()
                            && Wrapper.isSame(claim.wrapper(), best.wrapper())) {
                        read.add(name);
                    }
                });
        Set<String> others = new LinkedHashSet<>(all);
        others.removeAll(read);
        Wrapper only = wrapper.reading(read, others);
        EntryScanner scanner = new UnwrappingScanner(best.scanner(), only);
        WrappedCensus census = WrappedCensus.of(sample, scanner, best.scanner(), only);
        return new Recognition(
                best.format(),
                scanner,
                census.statements(),
                census.unknownLines(),
                best.prefix(),
                notes(best, only, read, others, census),
                only.around(best.wrapper()));
    }

    private List<String> notes(
            Recognition best,
            Wrapper only,
            Set<String> read,
            Set<String> others,
            WrappedCensus census) {
        List<String> notes = new ArrayList<>();
        notes.add("Every line is wrapped by %s, which was taken off.".formatted(only.title()));
        others.remove("");
        if (!others.isEmpty()) {
            notes.add(
                    "Lines of %s were read; those of %s were passed over."
                            .formatted(named(read), named(others)));
        }
        if (!only.hasYear() && census.timesFromOutside()) {
            notes.add(
                    "The times have no year: they are read as the last ones before %tF, when the log"
                                    .formatted(hints.written().atZone(hints.zone()))
                            + " was last written.");
        }
        notes.addAll(best.notes());
        return notes;
    }

    private static String named(Set<String> names) {
        String first = names.stream().limit(5).collect(Collectors.joining(", "));
        return names.size() > 5 ? first + " and " + (names.size() - 5) + " more" : first;
    }
}
