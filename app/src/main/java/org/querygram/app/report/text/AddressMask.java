package org.querygram.app.report.text;

import java.util.Set;
import java.util.function.UnaryOperator;

/// Replaces those parts of addresses (`/reset/MQ/c4x-9f/`) that are values and no words of a route:
/// tokens, slugs with digits, whatever follows a word like `reset` or `invite`. Short numbers stay:
/// they are ids, and `GET /articles/17/` says more than `GET /articles/?/`.
///
/// A name of letters alone that reads like a word (`/users/miller/`) cannot be told from a route,
/// and stays.
final class AddressMask {

    /// A route's word behind which a secret stands.
    private static final Set<String> BEFORE_SECRETS =
            Set.of(
                    "activate",
                    "activation",
                    "confirm",
                    "confirmation",
                    "invitation",
                    "invite",
                    "magic",
                    "recover",
                    "reset",
                    "secret",
                    "share",
                    "token",
                    "tokens",
                    "unsubscribe",
                    "verify",
                    "verification");

    private static final int LONGEST_ID = 8;
    private static final int LONGEST_WORD = 15;
    private static final int SHORT = 3;
    private static final int LONGEST_CLUSTER = 5;

    private AddressMask() {}

    /// @param known values of the log: a part that is one of them is one, however it reads
    /// @param mark what stands for a value
    static String apply(String text, Set<String> known, UnaryOperator<String> mark) {
        StringBuilder out = new StringBuilder(text.length());
        String before = "";
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !isEnd(text.charAt(end))) {
                end++;
            }
            String part = text.substring(at, end);
            boolean inAddress = at > 0 && text.charAt(at - 1) == '/';
            boolean secret = BEFORE_SECRETS.contains(before) && !isWord(part, BEFORE_SECRETS);
            out.append(
                    inAddress && (secret || known.contains(part) || isValue(part))
                            ? mark.apply(part)
                            : part);
            before = part;
            if (end < text.length()) {
                before = text.charAt(end) == '/' ? before : "";
                out.append(text.charAt(end));
            }
            at = end + 1;
        }
        return out.toString();
    }

    private static boolean isEnd(char c) {
        return c == '/' || c == '?' || c == '#' || Character.isWhitespace(c);
    }

    /// True for what stands behind such a word and belongs to the route: `reset/confirm`,
    /// `reset/<token>`, `reset/*`, a short number.
    private static boolean isWord(String part, Set<String> words) {
        boolean letters = part.chars().anyMatch(Character::isLetterOrDigit);
        boolean named = part.startsWith("<") || part.startsWith("{") || part.startsWith(":");
        return !letters || named || words.contains(part) || part.equals("done");
    }

    private static boolean isValue(String part) {
        if (part.isEmpty() || part.startsWith("<") || part.startsWith("{")) {
            return false;
        }
        if (part.indexOf('%') >= 0 || part.chars().anyMatch(c -> c > 0x7F && c != '…')) {
            return true;
        }
        long digits = part.chars().filter(Character::isDigit).count();
        if (part.chars().noneMatch(Character::isLetter)) {
            return digits > LONGEST_ID;
        }
        for (String run : part.split("[^A-Za-z0-9]+", -1)) {
            if (!run.isEmpty() && !readsLikeWord(run)) {
                return true;
            }
        }
        return false;
    }

    /// `articles`, `getUserById`, `API`, `oauth2`, `v12`, and a number between dashes.
    private static boolean readsLikeWord(String run) {
        int letters = 0;
        while (letters < run.length() && Character.isLetter(run.charAt(letters))) {
            letters++;
        }
        if (letters < run.length()) {
            String tail = run.substring(letters);
            boolean digits = tail.chars().allMatch(Character::isDigit);
            boolean number = letters == 0 && tail.length() <= 4;
            boolean version =
                    tail.length() == 1 ? letters <= 6 : tail.length() == 2 && letters == 1;
            return digits && (number || version);
        }
        return letters <= LONGEST_WORD + humps(run) * 4
                && humps(run) * SHORT <= Math.max(letters, SHORT)
                && isSpeakable(run);
    }

    /// Capitals that begin a new word inside of one: 2 in `getUserById` would be 3.
    private static int humps(String run) {
        int humps = 0;
        for (int i = 1; i < run.length(); i++) {
            boolean up = Character.isUpperCase(run.charAt(i));
            humps += up && Character.isLowerCase(run.charAt(i - 1)) ? 1 : 0;
        }
        return humps;
    }

    private static boolean isSpeakable(String run) {
        int cluster = 0;
        boolean vowel = false;
        for (int i = 0; i < run.length(); i++) {
            boolean soft = "aeiouyAEIOUY".indexOf(run.charAt(i)) >= 0;
            vowel |= soft;
            cluster = soft ? 0 : cluster + 1;
            if (cluster >= LONGEST_CLUSTER) {
                return false;
            }
        }
        boolean abbreviation = run.length() <= SHORT && Character.isLowerCase(run.charAt(0));
        return vowel || abbreviation;
    }
}
