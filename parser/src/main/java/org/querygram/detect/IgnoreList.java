package org.querygram.detect;

import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The findings that are fine, as `.querygram-ignore` keeps them: a line each with a detector's id
/// and the fingerprint of the repeated statement, then perhaps `#` and a note. A fingerprint stays
/// the same from log to log and from format to format, so the file can live beside the code.
public record IgnoreList(List<IgnoreRule> rules) {

    /// The file's name, as the command line and the window look for it.
    public static final String FILE_NAME = ".querygram-ignore";

    private static final int HEX_DIGITS = 16;

    public IgnoreList {
        rules = List.copyOf(rules);
    }

    public static IgnoreList empty() {
        return new IgnoreList(List.of());
    }

    /// Reads the lines of a file. Empty lines and lines that start with `#` say nothing.
    ///
    /// @param detectors the ids that there are
    /// @throws IllegalArgumentException for a line that is no rule: which line, what is wrong, what
    ///     would be right
    public static IgnoreList parse(List<String> lines, List<String> detectors) {
        List<IgnoreRule> rules = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            int hash = line.indexOf('#');
            String rule = (hash < 0 ? line : line.substring(0, hash)).strip();
            if (!rule.isEmpty()) {
                String note = hash < 0 ? "" : line.substring(hash + 1).strip();
                rules.add(rule(number, rule.split("\\s+"), note, detectors));
            }
        }
        return new IgnoreList(rules);
    }

    private static IgnoreRule rule(
            int number, String[] words, String note, List<String> detectors) {
        String detector = words[0];
        if (!detector.equals(IgnoreRule.ANY) && !detectors.contains(detector)) {
            throw new IllegalArgumentException(
                    "line %d: there is no detector '%s'".formatted(number, detector));
        }
        String fingerprint = words.length > 1 ? words[1].toLowerCase(Locale.ROOT) : IgnoreRule.ANY;
        boolean any = fingerprint.equals(IgnoreRule.ANY);
        if (words.length > 2 || !(any || isFingerprint(fingerprint))) {
            throw new IllegalArgumentException(
                    ("line %d: a rule is a detector's id and the fingerprint of a statement (16 hex"
                                    + " digits), or * for any")
                            .formatted(number));
        }
        if (any && detector.equals(IgnoreRule.ANY)) {
            throw new IllegalArgumentException(
                    "line %d: it would hide everything; name a detector or a statement"
                            .formatted(number));
        }
        return new IgnoreRule(detector, fingerprint, note);
    }

    private static boolean isFingerprint(String word) {
        return word.length() == HEX_DIGITS
                && word.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    /// The rule that calls a finding fine, if there is one. A rule names the statement that
    /// repeats, the first of the finding's query classes.
    public Optional<IgnoreRule> of(Finding finding, Workload workload) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        String statement =
                finding.queryClasses().isEmpty()
                        ? ""
                        : workload.queryClasses().get(finding.queryClasses().getFirst()).id();
        return rules.stream().filter(rule -> rule.fits(finding.detector(), statement)).findFirst();
    }
}
