package org.querygram.detect;

/// The words of writes that are committed one by one, and what to do about it.
final class AutocommitLoopText {

    private final String table;
    private final Names names;
    private final String written;

    AutocommitLoopText(String table, DetectionContext context) {
        this.table = table;
        this.names = context.names();
        this.written = context.table(table);
    }

    /// "Every row of jobs is committed by itself".
    String title() {
        return "Each " + names.one(table) + " is written in a transaction of its own";
    }

    String why(int count) {
        return "%s transactions held one write to %s each, and nothing else. One transaction around the loop has one BEGIN and one COMMIT."
                .formatted(Words.number(count), table);
    }

    Advice advice() {
        String item = names.item(table);
        return new Advice(
                """
                Put the loop into one transaction (names are guesses):

                with transaction.atomic():
                    for %1$s in %2$s:
                        %1$s.save()
                """
                        .formatted(item, names.field(table))
                        .strip(),
                """
                Put the loop into one transaction, not each call; flush and clear now and then in a long one:

                @Transactional  // on the method with the loop
                public void saveAll(List<%1$s> %2$s)
                """
                        .formatted(names.model(table), names.variables(table))
                        .strip(),
                """
                One transaction around all writes:

                BEGIN;
                ... writes to %1$s ...
                COMMIT
                """
                        .formatted(written)
                        .strip(),
                "In one transaction a failure undoes all rows, and locks are held until its end:"
                        + " commit every thousand rows or so where that matters.");
    }
}
