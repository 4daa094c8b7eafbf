package org.querygram.format;

import org.querygram.entry.Entry;
import org.querygram.wrap.PeeledBlock.Stream;

import java.io.ByteArrayOutputStream;

/// Adds what an outer wrapper knows of a writer to the names of an entry whose bytes stand behind
/// two wrappers: all names in an array of their own.
final class NestedNames {

    private NestedNames() {}

    /// @param outer holds the names of the stream
    /// @param together true when the writer's name must stand before a session's own
    static void tell(Entry entry, byte[] outer, Stream stream, boolean together) {
        int writer = stream.label() - stream.session();
        int label = stream.from() - stream.label();
        boolean session = writer > 0 && (entry.sessionFrom < 0 || together);
        boolean database = label > 0 && entry.databaseFrom < 0;
        byte[] b = entry.names();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int sessionFrom = all.size();
        if (session) {
            all.write(outer, stream.session(), writer);
            if (entry.sessionFrom >= 0) {
                all.write('/');
            }
        }
        all.write(b, Math.max(0, entry.sessionFrom), length(entry.sessionFrom, entry.sessionTo));
        if (session || entry.sessionFrom >= 0) {
            entry.sessionFrom = sessionFrom;
            entry.sessionTo = all.size();
        }
        int databaseFrom = all.size();
        all.write(
                database ? outer : b,
                database ? stream.label() : Math.max(0, entry.databaseFrom),
                database ? label : length(entry.databaseFrom, entry.databaseTo));
        if (database || entry.databaseFrom >= 0) {
            entry.databaseFrom = databaseFrom;
            entry.databaseTo = all.size();
        }
        others(entry, b, all);
        entry.names = all.toByteArray();
    }

    private static void others(Entry entry, byte[] b, ByteArrayOutputStream all) {
        entry.requestFrom = moved(b, entry.requestFrom, entry.requestTo, all);
        entry.requestTo = all.size();
        entry.userFrom = moved(b, entry.userFrom, entry.userTo, all);
        entry.userTo = all.size();
        entry.applicationFrom = moved(b, entry.applicationFrom, entry.applicationTo, all);
        entry.applicationTo = all.size();
    }

    private static int moved(byte[] b, int from, int to, ByteArrayOutputStream all) {
        int at = all.size();
        all.write(b, Math.max(0, from), length(from, to));
        return from < 0 ? -1 : at;
    }

    private static int length(int from, int to) {
        return from < 0 ? 0 : to - from;
    }
}
