package org.querygram.detect;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// English nouns that are common as names of tables and form their plural in a way of their own.
final class Irregular {

    private static final Map<String, String> PLURALS =
            Map.ofEntries(
                    Map.entry("child", "children"),
                    Map.entry("person", "people"),
                    Map.entry("man", "men"),
                    Map.entry("woman", "women"),
                    Map.entry("mouse", "mice"),
                    Map.entry("leaf", "leaves"),
                    Map.entry("shelf", "shelves"),
                    Map.entry("analysis", "analyses"),
                    Map.entry("criterion", "criteria"),
                    Map.entry("hero", "heroes"),
                    Map.entry("quiz", "quizzes"));

    private static final Map<String, String> SINGULARS =
            PLURALS.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private static final Set<String> SAME =
            Set.of(
                    "data",
                    "equipment",
                    "feedback",
                    "information",
                    "media",
                    "metadata",
                    "money",
                    "news",
                    "series",
                    "species",
                    "staff");

    private Irregular() {}

    /// The plural of a name by its last word, or by the rule where that is a regular noun.
    static String plural(String name, UnaryOperator<String> rule) {
        return byLastWord(name, PLURALS, rule);
    }

    /// The singular of a name by its last word, or by the rule.
    static String singular(String name, UnaryOperator<String> rule) {
        return byLastWord(name, SINGULARS, rule);
    }

    private static String byLastWord(
            String name, Map<String, String> forms, UnaryOperator<String> rule) {
        int start = Math.max(name.lastIndexOf('_'), name.lastIndexOf(' ')) + 1;
        String last = name.substring(start);
        if (SAME.contains(last)) {
            return name;
        }
        String form = forms.get(last);
        return form == null ? rule.apply(name) : name.substring(0, start) + form;
    }
}
