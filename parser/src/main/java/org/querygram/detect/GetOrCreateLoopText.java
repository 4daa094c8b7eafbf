package org.querygram.detect;

/// The words of a get-or-create loop.
final class GetOrCreateLoopText {

    private final RowWrites inserts;
    private final Upserts upserts;
    private final Names names;

    GetOrCreateLoopText(RowWrites inserts, Upserts upserts, Names names) {
        this.inserts = inserts;
        this.upserts = upserts;
        this.names = names;
    }

    /// "Tags are looked up by name and created one at a time".
    String title() {
        return "%s are looked up by %s and created one at a time"
                .formatted(Words.sentence(names.many(inserts.table().name())), columns());
    }

    private String columns() {
        return String.join(" and ", upserts.columns().stream().map(Words::column).toList());
    }

    String why(int count, int batch) {
        int inserted = upserts.inserted().length;
        int after = 1 + new Saving.Batches(batch).after(inserted);
        return "A row of %s was looked up %s, and inserted %s where it was missing. One lookup of all values and inserts in batches of %d are %s."
                .formatted(
                        inserts.table().name(),
                        Words.times(count),
                        Words.times(inserted),
                        batch,
                        Words.statements(after));
    }

    String cannotShow(Apart apart) {
        if (apart != Apart.NO) {
            return apart.sentence();
        }
        return upserts.known()
                ? "This log cannot show whether a lookup found a row; it shows what was inserted."
                : "This log hides the values: that an insert belongs to the lookup before it is"
                        + " told by their order alone.";
    }
}
