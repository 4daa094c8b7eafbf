package org.querygram.read;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.Block;
import org.querygram.entry.Choice;
import org.querygram.entry.EntryKind;
import org.querygram.entry.LeftOut;
import org.querygram.format.Recognition;
import org.querygram.format.Sample;
import org.querygram.source.LogSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A source whose format is known, before it is read.
///
/// @param hasEntries true when its start holds an entry at all
/// @param firstTime of the first entry with a time, microseconds since 1970 UTC, or `Entry.NO_TIME`
/// @param newestFirst true when its entries stand in the order of time turned round
/// @param remarks what is to be said of it before it is read: files left out beside it, a second
/// name
/// @param skipped files of the same folder or archive that are no logs; null for none
record OpenedSource(
        LogSource source,
        Recognition recognition,
        Choice choice,
        boolean hasEntries,
        long firstTime,
        boolean newestFirst,
        List<String> remarks,
        @Nullable LeftOut skipped) {

    /// A source whose format the user named.
    ///
    /// @param other the best claim of another format where the named one found no statement, or
    /// null
    static OpenedSource named(
            LogSource source, Recognition recognition, @Nullable Recognition other) {
        return of(source, recognition, true, other);
    }

    /// A source whose format was found by content.
    ///
    /// @param second the next best claim, or null
    static OpenedSource found(
            LogSource source, Recognition recognition, @Nullable Recognition second) {
        return of(source, recognition, false, second);
    }

    private static OpenedSource of(
            LogSource source,
            Recognition recognition,
            boolean named,
            @Nullable Recognition second) {
        Sample sample = sample(source);
        long[] first = {0, 0};
        NewestFirst.Order order = new NewestFirst.Order();
        Block block = new Block(sample.bytes(), 0, sample.length(), 0, 1, true);
        recognition
                .scanner()
                .scan(
                        block,
                        entry -> {
                            first[0] += entry.kind == EntryKind.UNKNOWN ? 0 : 1;
                            order.see(entry);
                            if (first[1] == 0 && entry.kind == EntryKind.STATEMENT) {
                                first[1] = entry.line;
                            }
                        });
        Choice choice =
                new Choice(
                        named,
                        recognition.statements(),
                        first[1],
                        second == null ? null : second.format().title(),
                        second == null ? 0 : second.statements());
        return new OpenedSource(
                source,
                recognition,
                choice,
                first[0] > 0,
                order.firstTime(),
                order.isNewestFirst(),
                List.of(),
                null);
    }

    OpenedSource with(String remark) {
        List<String> more = new ArrayList<>(remarks);
        more.add(remark);
        return new OpenedSource(
                source, recognition, choice, hasEntries, firstTime, newestFirst, more, skipped);
    }

    OpenedSource beside(LeftOut files) {
        return new OpenedSource(
                source, recognition, choice, hasEntries, firstTime, newestFirst, remarks, files);
    }

    static Sample sample(LogSource source) {
        byte[] bytes = source.sample();
        return new Sample(bytes, bytes.length, source.sampleComplete());
    }

    /// True when this source may go on where the other one ends: the next file of a rotated set.
    boolean sameLogAs(OpenedSource other) {
        return recognition.format() == other.recognition.format()
                && Objects.equals(recognition.prefix(), other.recognition.prefix());
    }
}
