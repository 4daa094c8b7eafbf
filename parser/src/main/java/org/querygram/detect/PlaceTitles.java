package org.querygram.detect;

import org.querygram.timeline.Segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The title that alike units of work share: `GET /articles/17/?page=2` is `GET /articles/*/`.
final class PlaceTitles {

    /// Shorter words of an address may well be names (`v2`, `oauth2`); longer ones with digits are
    /// keys, tokens or hashes.
    private static final int SHORTEST_KEY = 8;

    private PlaceTitles() {}

    static String of(Segment segment) {
        return switch (segment.kind()) {
            case REQUEST, COMMAND -> alike(segment.title());
            case TRANSACTION -> "transactions";
            case SESSION -> "sessions";
            case GAP, WHOLE_LOG -> "parts of the log";
        };
    }

    /// Without the query string; parts that look like a key become a star.
    static String alike(String title) {
        int slash = title.indexOf('/');
        if (slash < 0) {
            return title;
        }
        int query = title.indexOf('?', slash);
        String path = query < 0 ? title.substring(slash) : title.substring(slash, query);
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            parts.add(isKey(part) ? "*" : part);
        }
        return title.substring(0, slash) + String.join("/", parts);
    }

    private static boolean isKey(String part) {
        boolean digits = part.chars().anyMatch(Character::isDigit);
        if (!digits) {
            return false;
        }
        boolean onlyDigits = part.chars().allMatch(Character::isDigit);
        return onlyDigits || (part.length() >= SHORTEST_KEY && looksRandom(part));
    }

    /// UUIDs and hashes have nothing but hex digits and hyphens; tokens mix digits and letters
    /// without a word between hyphens.
    private static boolean looksRandom(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        boolean hex = lower.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '-');
        return hex || (lower.indexOf('-') < 0 && lower.indexOf('_') < 0);
    }
}
