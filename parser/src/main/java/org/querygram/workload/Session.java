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

    /// What a person calls it: "session 4711"; a thread or a connection with a name of its own
    /// keeps it.
    public String title() {
        if (name.isEmpty()) {
            return "whole log";
        }
        boolean bare = name.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '.');
        return bare ? "session " + name : name;
    }

    /// The same under another number.
    Session numbered(int number) {
        return new Session(number, name, user, database, application);
    }
}
