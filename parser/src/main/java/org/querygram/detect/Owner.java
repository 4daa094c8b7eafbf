package org.querygram.detect;

import org.jspecify.annotations.Nullable;

/// Whose rows a column refers to: in words, as a class, and as a field.
///
/// @param words "author"
/// @param model `Author`
record Owner(String words, String model) {

    /// By the table that the column refers to, else by the column's name; "owner" where neither
    /// tells.
    static Owner of(String table, String column, DetectionContext context) {
        Names names = context.names();
        String target = context.schema().target(table, column);
        if (target != null) {
            return new Owner(names.one(target), names.model(target));
        }
        @Nullable String words = names.owner(column);
        String known = words == null ? "owner" : words;
        return new Owner(known, Identifiers.type(known));
    }

    static Owner of(Lookup lookup, DetectionContext context) {
        return of(lookup.byTable(), lookup.by().column(), context);
    }
}
