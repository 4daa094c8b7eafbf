package org.querygram.format;

import org.querygram.entry.Entry;
import org.querygram.entry.EntrySink;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Writes entries as lines that a person can check: what the `.expected` files beside the fixtures
/// hold.
///
/// `3+2 STATEMENT 2026-11-21T00:41:17Z 0.303 ms [15254] ev_app@eventlog/web extended | SELECT 1`:
/// the third line, with two more. Line breaks in a text are shown as `⏎`, TABs as `→`.
final class EntryText implements EntrySink {

    private static final int SHOWN = 300;

    final List<String> lines = new ArrayList<>();

    @Override
    public void accept(Entry entry) {
        StringBuilder out = new StringBuilder();
        out.append(entry.line);
        if (entry.lines > 1) {
            out.append('+').append(entry.lines - 1);
        }
        out.append(' ').append(entry.kind);
        if (entry.timeMicros != Entry.NO_TIME) {
            out.append(' ').append(time(entry.timeMicros));
        }
        if (entry.durationNanos >= 0) {
            out.append(' ').append(entry.durationNanos / 1e6).append(" ms");
        }
        add(out, " [", entry, entry.sessionFrom, entry.sessionTo, "]");
        add(out, " request ", entry, entry.requestFrom, entry.requestTo, "");
        add(out, " ", entry, entry.userFrom, entry.userTo, "");
        add(out, "@", entry, entry.databaseFrom, entry.databaseTo, "");
        add(out, "/", entry, entry.applicationFrom, entry.applicationTo, "");
        facts(out, entry);
        text(out, entry);
        lines.add(out.toString());
    }

    private static Instant time(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    private static void facts(StringBuilder out, Entry entry) {
        if (entry.ordinal != 0) {
            out.append(" #").append(entry.ordinal);
        }
        if (entry.count != Entry.UNKNOWN) {
            out.append(" count ").append(entry.count);
        }
        if (entry.extended) {
            out.append(" extended");
        }
        if (entry.channel != 0) {
            out.append(" channel ").append(entry.channel);
        }
        if (entry.sqlState != 0) {
            out.append(" state ").append(entry.sqlStateText());
        }
        if (entry.problem != null) {
            out.append(" problem: ").append(entry.problem);
        }
    }

    private static void text(StringBuilder out, Entry entry) {
        if (entry.textFrom >= 0) {
            int length = entry.textEnd() - entry.textStart();
            String text =
                    new String(entry.text(), entry.textStart(), length, StandardCharsets.UTF_8);
            out.append(" | ").append(shown(text));
        }
    }

    private static void add(
            StringBuilder out, String before, Entry entry, int from, int to, String after) {
        if (from >= 0) {
            String text = new String(entry.names(), from, to - from, StandardCharsets.UTF_8);
            out.append(before).append(shown(text)).append(after);
        }
    }

    private static String shown(String text) {
        String line =
                text.replace("\r\n", "\n")
                        .replace('\n', '\u23CE')
                        .replace('\t', '\u2192')
                        .replace("\u001B", "\u241B");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "\u2026" : line;
    }
}
