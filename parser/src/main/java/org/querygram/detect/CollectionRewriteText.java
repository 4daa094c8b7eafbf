package org.querygram.detect;

/// The words of a rewritten collection, and what to do about it.
final class CollectionRewriteText {

    private final RowWrites inserts;
    private final String owner;
    private final int owners;
    private final Names names;

    CollectionRewriteText(RowWrites inserts, String owner, int owners, Names names) {
        this.inserts = inserts;
        this.owner = owner;
        this.owners = owners;
        this.names = names;
    }

    private String table() {
        return inserts.table().name();
    }

    /// "All keywords of an article are deleted and inserted again".
    String title() {
        return "All %s of one %s are deleted and inserted again"
                .formatted(names.many(table()), Words.column(owner));
    }

    String why(int count) {
        return "A DELETE of all rows of %s by %s ran %s, and %s of single rows followed. A DELETE and one INSERT of many rows are %s; of rows that did not change, none need be written."
                .formatted(
                        table(),
                        owner,
                        Words.times(owners),
                        Words.number(count) + " INSERTs",
                        Words.statements(2 * owners));
    }

    String cannotShow() {
        String unknown = inserts.batching().cannotShow();
        return unknown.isEmpty()
                ? "This log cannot show which rows were the same before and after."
                : unknown;
    }

    Advice advice() {
        String model = names.model(table());
        String field = names.field(table());
        String by = Words.column(owner).replace(' ', '_');
        return new Advice(
                """
                Say what the links should be and let Django work out the difference; or pass all of them to one
                add() (names are guesses):

                %1$s.%2$s.set(values)
                # or: %1$s.%2$s.add(*values)
                """
                        .formatted(by, field)
                        .strip(),
                """
                Map the collection as a Set or give it an @OrderColumn, so that only what changed is written; a
                List without one is a bag, and a bag is rewritten (names are guesses):

                private Set<%1$s> %2$s = new HashSet<>();
                // and change it in place: add(), remove(), not a new collection
                """
                        .formatted(model, names.property(field))
                        .strip(),
                """
                Delete what is gone and insert what is new, in one statement each:

                DELETE FROM %1$s WHERE %2$s = ? AND NOT (... IN (...));
                INSERT INTO %1$s (%2$s, ...) VALUES (...), (...) ON CONFLICT DO NOTHING
                """
                        .formatted(Words.quoted(table()), Words.quoted(owner))
                        .strip(),
                "A Set needs equals() and hashCode() that do not change while the object is in it."
                        + " set() first reads the links that are there.");
    }
}
