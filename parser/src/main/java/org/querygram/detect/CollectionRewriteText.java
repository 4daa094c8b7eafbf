package org.querygram.detect;

/// The words of a rewritten collection, and what to do about it.
final class CollectionRewriteText {

    private final RowWrites inserts;
    private final String owner;
    private final int owners;
    private final LinkTable link;
    private final SqlNames sql;

    CollectionRewriteText(RowWrites inserts, String owner, int owners, DetectionContext context) {
        this.inserts = inserts;
        this.owner = owner;
        this.owners = owners;
        this.link = LinkTable.of(inserts.ofClass().shape(), owner, context);
        this.sql = SqlNames.of(inserts.ofClass(), context);
    }

    private String table() {
        return inserts.table().name();
    }

    /// "All keywords of an article are deleted and inserted again".
    String title() {
        return "All %s of one %s are deleted and inserted again"
                .formatted(link.words(), link.item().replace('_', ' '));
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
        String other = link.other() == null ? "..." : sql.column(link.other());
        return new Advice(
                """
                Say what the collection should be and let Django work out the difference; or pass all of it to
                one add() (names are guesses):

                %1$s.%2$s.set(%2$s)
                # or: %1$s.%2$s.add(*%2$s)
                """
                        .formatted(link.item(), link.field())
                        .strip(),
                """
                Map the collection as a Set or give it an @OrderColumn, so that only what changed is written; a
                List without one is a bag, and a bag is rewritten (names are guesses):

                // in %1$s, and change it in place: add(), remove(), not a new collection
                private Set<%2$s> %3$s = new HashSet<>();
                """
                        .formatted(link.owner(), link.element(), link.property())
                        .strip(),
                """
                Delete what is gone and insert what is new, in one statement each:

                DELETE FROM %1$s WHERE %2$s = ? AND %3$s NOT IN (...);
                %4$s %1$s (%2$s, %3$s) VALUES (...), (...)%5$s
                """
                        .formatted(
                                sql.table(),
                                sql.column(owner),
                                other,
                                sql.hasBackticks() ? "INSERT IGNORE INTO" : "INSERT INTO",
                                sql.hasBackticks() ? "" : "\nON CONFLICT DO NOTHING")
                        .strip(),
                "A Set needs equals() and hashCode() that do not change while the object is in it."
                        + " set() first reads what is there.");
    }
}
