package org.querygram.format;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// What the zone names in PostgreSQL's times mean: its zone abbreviations are those of the tz
/// database (strftime %Z, pg_strftime), or a numeric offset where the zone has no letters.
final class PgZones {

    /// Offsets in minutes. Where one name is used in several countries (IST, BST, CST) the most
    /// common reading stands here; a zone given by the user whose own short name is the same wins.
    private static final Map<String, Integer> MINUTES = new HashMap<>();

    static {
        put(0, "UTC", "GMT", "Z", "WET", "UCT", "ZULU");
        put(60, "CET", "BST", "WEST", "MEZ", "WAT");
        put(120, "CEST", "EET", "SAST", "CAT", "MESZ");
        put(180, "EEST", "MSK", "EAT", "TRT", "IDT");
        put(240, "GST", "MSD");
        put(300, "PKT", "UZT");
        put(330, "IST");
        put(420, "WIB", "ICT");
        put(480, "SGT", "HKT", "AWST", "WITA", "PHT");
        put(540, "JST", "KST", "WIT");
        put(570, "ACST");
        put(600, "AEST", "CHST");
        put(630, "ACDT");
        put(660, "AEDT");
        put(720, "NZST");
        put(780, "NZDT");
        put(-180, "BRT", "ART", "ADT", "CLST");
        put(-210, "NST");
        put(-150, "NDT");
        put(-240, "EDT", "AST", "CLT");
        put(-300, "EST", "CDT", "COT", "PET");
        put(-360, "CST", "MDT");
        put(-420, "MST", "PDT");
        put(-480, "PST", "AKDT");
        put(-540, "AKST", "HDT");
        put(-600, "HST");
        put(-660, "SST");
    }

    private static void put(int minutes, String... names) {
        for (String name : names) {
            MINUTES.put(name, minutes);
        }
    }

    private final ZoneId assumed;
    private final TreeSet<String> unknown = new TreeSet<>();
    private final DateTimeFormatter shortName = DateTimeFormatter.ofPattern("zzz", Locale.US);

    /// @param assumed for times without a zone, and with one that nobody knows
    PgZones(ZoneId assumed) {
        this.assumed = assumed;
    }

    /// Names met so far that nobody knows.
    TreeSet<String> unknown() {
        return unknown;
    }

    /// Says so where names were met that nobody knows.
    List<String> notes() {
        return unknown.isEmpty()
                ? List.of()
                : List.of(
                        "The time zone %s is not known; its times are read as %s (--time-zone)."
                                .formatted(String.join(", ", unknown), assumedName()));
    }

    /// Seconds to take from a local time to get UTC.
    ///
    /// @param localSecond seconds since 1970 as the log's own clock shows them
    int offsetSeconds(String zone, long localSecond) {
        if (zone.isEmpty()) {
            return assumedOffset(localSecond);
        }
        char first = zone.charAt(0);
        if (first == '+' || first == '-') {
            return numeric(zone);
        }
        if (zone.equals(shortNameOfAssumed(localSecond))) {
            return assumedOffset(localSecond);
        }
        Integer minutes = MINUTES.get(zone.toUpperCase(Locale.ROOT));
        if (minutes != null) {
            return minutes * 60;
        }
        unknown.add(zone);
        return assumedOffset(localSecond);
    }

    private String shortNameOfAssumed(long localSecond) {
        Instant instant = Instant.ofEpochSecond(localSecond - assumedOffset(localSecond));
        return shortName.format(instant.atZone(assumed));
    }

    private int assumedOffset(long localSecond) {
        return assumed.getRules()
                .getOffset(LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC))
                .getTotalSeconds();
    }

    /// `+03`, `-0330`, `+05:45`, `+005`.
    private static int numeric(String zone) {
        int[] digits = zone.chars().filter(c -> c >= '0' && c <= '9').toArray();
        int hours = 0;
        int minutes = 0;
        for (int i = 0; i < digits.length && i < 4; i++) {
            if (i < 2) {
                hours = hours * 10 + digits[i] - '0';
            } else {
                minutes = minutes * 10 + digits[i] - '0';
            }
        }
        int seconds = (hours * 60 + minutes) * 60;
        return zone.charAt(0) == '-' ? -seconds : seconds;
    }

    /// What the notes call the assumed zone.
    String assumedName() {
        return assumed.getId();
    }
}
