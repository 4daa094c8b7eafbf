package org.querygram.detect;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

/// The words of a row that is read and written back whole, and what to do about it.
final class ReadModifyWriteText {

    private ReadModifyWriteText() {}

    static Candidate candidate(
            DetectionContext context,
            ClassRows reads,
            ClassRows updates,
            String key,
            int[] read,
            int[] written) {
        Names names = context.names();
        String table = updates.shape().tables().getFirst().name();
        String counter = SetColumns.onlyNumber(updates.shape(), written[0], context.workload());
        boolean byKey = RowReads.isBy(reads, key);
        boolean proven = byKey && Values.areKnown(context.workload(), read[0]);
        return new Candidate(
                        ReadModifyWriteDetector.ID,
                        title(names, table, counter),
                        count -> why(table, updates, count),
                        Severity.INFO,
                        proven ? Grade.LIKELY : Grade.POSSIBLE,
                        "This log cannot show whether the new values build on the old ones, nor"
                                + " whether another program writes the same row.",
                        List.of(reads.queryClass().index(), updates.queryClass().index()),
                        table,
                        counter,
                        IntStream.concat(IntStream.of(read), IntStream.of(written))
                                .sorted()
                                .toArray(),
                        1,
                        -1,
                        List.of(),
                        new Saving.Few(written.length),
                        advice(context, updates, key, counter))
                .counting(read);
    }

    private static String title(Names names, String table, @Nullable String counter) {
        String one = names.one(table);
        return counter == null
                ? "Is the %s read only to be changed and written back whole?".formatted(one)
                : "Is %s of the %s worked out from its old value?"
                        .formatted(counter.replace('_', ' '), one);
    }

    private static String why(String table, ClassRows updates, int count) {
        return "A row of %s was read without a lock and then written with all its %d columns, %s. If another program does the same in between, one of the two changes is lost."
                .formatted(table, updates.shape().columns().size(), Words.times(count));
    }

    private static Advice advice(
            DetectionContext context, ClassRows updates, String key, @Nullable String counter) {
        Names names = context.names();
        SqlNames sql = SqlNames.of(updates, context);
        String model = names.model(updates.shape().tables().getFirst().name());
        String column = counter == null ? "counter" : counter;
        String attribute = names.attribute(column);
        String property = names.property(column);
        return new Advice(
                """
                Let the database work the new value out, or write only what changed (names are guesses):

                %1$s.objects.filter(pk=key).update(%2$s=F("%2$s") + 1)
                # or: with transaction.atomic(): row = %1$s.objects.select_for_update().get(pk=key)
                # and: row.save(update_fields=["%2$s"])
                """
                        .formatted(model, attribute)
                        .strip(),
                """
                Give the entity a version, so that the slower writer fails; or update in one statement (names
                are guesses):

                @Version private int version;
                // or, for one row or many:
                update %1$s e set e.%2$s = e.%2$s + 1 where e.id in :ids
                """
                        .formatted(model, property)
                        .strip(),
                """
                One statement reads and writes under the row's own lock:

                UPDATE %1$s SET %2$s = %2$s + 1 WHERE %3$s = ?
                """
                        .formatted(
                                sql.table(),
                                counter == null ? column : sql.column(column),
                                sql.column(key))
                        .strip(),
                "update() skips save() and the signals of the model, and objects in memory keep the"
                        + " old value until they are read again.");
    }
}
