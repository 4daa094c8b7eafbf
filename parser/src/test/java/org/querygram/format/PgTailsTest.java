package org.querygram.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/// A line means the same whatever lines were read before it.
class PgTailsTest {

    private static final List<String> PREFIXES =
            List.of(
                    "%t [%p]: user=%u,db=%d,app=%a,client=%h ",
                    "%m [%p] %q%u@%d/%a ", "%t %u@%d %r ", "%m %u %e ");

    private static final List<String> TAILS =
            List.of(
                    "user=u,db=d,app=x,client=h ",
                    "user=u,db=d,app=x LOG:  y,client=h ",
                    "user=,db=,app=[unknown],client= ",
                    "u@d/x ",
                    "u@d/x LOG:  y ",
                    "u@d 10.0.0.1(4711) ",
                    "u 00000 ",
                    "u 42P01 ",
                    "");

    private static final List<String> MESSAGES =
            List.of(
                    "LOG:  duration: 1 ms",
                    "LOG: duration: 1 ms",
                    "LOG:   three blanks",
                    "LOG:  ",
                    "LOG:",
                    "ERROR:  no",
                    "QUERY:SELECT 1",
                    "no tag",
                    "");

    @Test
    void aLineMeansTheSameWhateverStoodBeforeIt() {
        Random random = new Random(7);
        for (String text : PREFIXES) {
            PgPrefix prefix = new PgPrefix(text);
            PgLine used = line(prefix);
            for (int round = 0; round < 5000; round++) {
                String start = "2026-03-02 06:00:0" + random.nextInt(10) + " UTC [";
                String line =
                        (start + random.nextInt(9, 11) + (text.contains("]: ") ? "]: " : "] "))
                                .replace("[", text.contains("[") ? "[" : "")
                                .replace("] ", text.contains("[") ? "] " : " ");
                check(
                        used,
                        line(prefix),
                        line
                                + TAILS.get(random.nextInt(TAILS.size()))
                                + MESSAGES.get(random.nextInt(MESSAGES.size())));
            }
        }
    }

    private static void check(PgLine used, PgLine fresh, String line) {
        byte[] bytes = ("\n\n" + line + " rest").getBytes(StandardCharsets.UTF_8);
        int to = bytes.length - 5;
        boolean matches = fresh.match(bytes, 2, to);

        assertThat(used.match(bytes, 2, to)).as(line).isEqualTo(matches);
        if (matches) {
            assertThat(parts(used)).as(line).isEqualTo(parts(fresh));
        }
    }

    private static PgLine line(PgPrefix prefix) {
        return new PgLine(prefix, new PgTimes(new PgZones(ZoneId.of("UTC"))));
    }

    private static List<Object> parts(PgLine line) {
        return List.of(
                String.valueOf(line.tag),
                line.timeMicros,
                line.sqlState,
                line.inSession,
                line.messageFrom,
                range(line.sessionFrom, line.sessionTo),
                range(line.userFrom, line.userTo),
                range(line.databaseFrom, line.databaseTo),
                range(line.applicationFrom, line.applicationTo),
                range(line.hostFrom, line.hostTo));
    }

    private static String range(int from, int to) {
        return from < 0 ? "none" : from + " to " + to;
    }
}
