package org.querygram.app.filter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Reads the text of a filter.
///
/// Terms stand apart by blanks and must all hold. A term is `field:name` (several names with
/// commas: one of them), a figure as in `count>10` and `time>=5ms`, or a word. Quotes keep blanks
/// together, `\` in quotes takes the next letter as it is, `-` in front turns a term around.
public final class FilterParser {

    private final String text;
    private final List<Term> terms = new ArrayList<>();
    private int at;
    private @Nullable String problem;

    private FilterParser(String text) {
        this.text = text;
    }

    public static Parsed parse(String text) {
        FilterParser parser = new FilterParser(text);
        parser.readTerms();
        return parser.problem == null
                ? new Filter(parser.terms)
                : new FilterProblem(parser.problem);
    }

    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }

    /// Where the operator of a term stands: behind a word of letters and digits. -1 when the text
    /// is a word and nothing else.
    static int operatorAt(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end > 0 && end < text.length() && ":<>=".indexOf(text.charAt(end)) >= 0 ? end : -1;
    }

    private void readTerms() {
        skipBlanks();
        while (at < text.length() && problem == null) {
            readTerm();
            skipBlanks();
        }
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private void readTerm() {
        boolean negated =
                text.charAt(at) == '-' && at + 1 < text.length() && !isBlank(text.charAt(at + 1));
        at += negated ? 1 : 0;
        int operator = text.charAt(at) == '"' ? -1 : operatorAt(text.substring(at));
        Condition condition = operator < 0 ? words() : field(operator);
        if (condition != null) {
            terms.add(new Term(negated, condition));
        }
    }

    private @Nullable Condition words() {
        String words = text.charAt(at) == '"' ? quoted() : upTo("");
        return words == null ? null : new Condition.Words(words);
    }

    private @Nullable Condition field(int operator) {
        String word = text.substring(at, at + operator).toLowerCase(Locale.ROOT);
        at += operator;
        for (NameField field : NameField.values()) {
            if (field.word().equals(word)) {
                return names(field);
            }
        }
        for (FigureField field : FigureField.values()) {
            if (field.word().equals(word)) {
                return figure(field);
            }
        }
        char sign = text.charAt(at);
        return fail(
                "There is no %s%s.%s To look for these letters, put quotes around them."
                        .formatted(word, sign, Nearest.sentence(word, fields(), ":")));
    }

    private static List<String> fields() {
        return Stream.concat(
                        Stream.of(NameField.values()).map(NameField::word),
                        Stream.of(FigureField.values()).map(FigureField::word))
                .toList();
    }

    private @Nullable Condition names(NameField field) {
        if (text.charAt(at) != ':' && text.charAt(at) != '=') {
            return fail("%s is a name: write %s:…".formatted(field.word(), field.word()));
        }
        List<String> values = new ArrayList<>();
        do {
            at++;
            String value = at < text.length() && text.charAt(at) == '"' ? quoted() : upTo(",");
            if (value == null) {
                return null;
            }
            if (!value.isEmpty()) {
                values.add(value);
            }
        } while (at < text.length() && text.charAt(at) == ',');
        return values.isEmpty()
                ? fail("%s: wants a name behind it.".formatted(field.word()))
                : new Condition.Names(field, values);
    }

    private @Nullable Condition figure(FigureField field) {
        Comparison comparison = comparison();
        String number = upTo("");
        Long value = number.isEmpty() ? null : field.read(number.toLowerCase(Locale.ROOT));
        if (value != null) {
            return new Condition.Figure(field, comparison, value);
        }
        String example = field.word() + comparison.sign() + (field.isDuration() ? "5ms" : "10");
        return fail(
                number.isEmpty()
                        ? "%s wants a number behind it, as in %s."
                                .formatted(field.word() + comparison.sign(), example)
                        : "“%s” is no number for %s. Write it as in %s."
                                .formatted(number, field.word(), example));
    }

    private Comparison comparison() {
        for (Comparison comparison : Comparison.values()) {
            if (text.startsWith(comparison.sign(), at)) {
                at += comparison.sign().length();
                return comparison;
            }
        }
        at++;
        return Comparison.EQUAL;
    }

    /// Letters up to a blank, or to one of some letters.
    private String upTo(String ends) {
        int from = at;
        while (at < text.length()
                && !isBlank(text.charAt(at))
                && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private @Nullable String quoted() {
        StringBuilder value = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                at = i + 1;
                return value.toString();
            }
            if (c == '\\' && i + 1 < text.length()) {
                i++;
            }
            value.append(text.charAt(i));
        }
        fail("The quotes are not closed.");
        return null;
    }

    private @Nullable Condition fail(String message) {
        problem = message;
        at = text.length();
        return null;
    }
}
