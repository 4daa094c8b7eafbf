package org.querygram.workload;

import org.jspecify.annotations.Nullable;

/// Everything that one database connection, or the thread that stands for it, did.
///
/// @param index its number in the workload, in order of first appearance
/// @param name as the log writes it (process id, thread, connection); empty when the log names none
public record Session(
        int index,
        String name,
        @Nullable String user,
        @Nullable String database,
        @Nullable String application) {

    /// The same under another number.
    Session numbered(int number) {
        return new Session(number, name, user, database, application);
    }
}
