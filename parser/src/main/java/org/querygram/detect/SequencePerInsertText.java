package org.querygram.detect;

import org.jspecify.annotations.Nullable;

/// The words of a sequence that is asked for every key, and what to do about it.
final class SequencePerInsertText {

    private final String table;
    private final String sequence;
    private final int block;
    private final Names names;
    private final String written;

    SequencePerInsertText(
            String table, @Nullable String sequence, int block, DetectionContext context) {
        this.table = table;
        this.sequence = sequence == null ? table + "_seq" : sequence;
        this.block = block;
        this.names = context.names();
        this.written = context.table(table);
    }

    /// "The sequence is asked again for every author".
    String title() {
        return "The sequence is asked again for every " + names.one(table);
    }

    String why(int count) {
        return "The next value of %s was asked for %s, about once for each row inserted into %s. In blocks of %d keys that is %s."
                .formatted(
                        sequence,
                        Words.times(count),
                        table,
                        block,
                        Words.statements(new Saving.Batches(block).after(count)));
    }

    Advice advice() {
        return new Advice(
                """
                Django leaves keys to the database. Where keys are drawn by hand, let the column's default do
                it (names are guesses):

                %1$s.objects.bulk_create(rows)
                """
                        .formatted(names.model(table))
                        .strip(),
                """
                Let one question bring a block of keys; the sequence must step by the same number:

                @SequenceGenerator(name = "keys", sequenceName = "%1$s", allocationSize = %2$d)
                -- and in the database:
                ALTER SEQUENCE %1$s INCREMENT BY %2$d
                """
                        .formatted(sequence, block)
                        .strip(),
                """
                Draw the key inside the INSERT, as a default of the column, and take it from there:

                INSERT INTO %1$s (...) VALUES (...) RETURNING id
                """
                        .formatted(written)
                        .strip(),
                "A block that is not used up leaves a gap in the keys. The step of the sequence and"
                        + " allocationSize must change together, or keys collide.");
    }
}
