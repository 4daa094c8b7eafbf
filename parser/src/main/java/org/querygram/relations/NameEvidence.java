package org.querygram.relations;

/// Columns named like a table: `author_id` of `blog_article` and a table `blog_author`.
final class NameEvidence {

    private final Schema schema;

    NameEvidence(Schema schema) {
        this.schema = schema;
    }

    void tell(Relations relations) {
        for (String table : schema.tables()) {
            for (String column : schema.columns(table)) {
                String target = schema.namedBy(table, column);
                if (!target.isEmpty()) {
                    relations.add(table, column, target, schema.primaryKey(target), Strength.NAMED);
                }
            }
        }
    }
}
