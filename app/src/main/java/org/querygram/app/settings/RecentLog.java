package org.querygram.app.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A log that was open: where it is, and what the headline said.
///
/// @param paths as they were opened
/// @param format how it was read, for people: "Django, console log"
/// @param bytes of all its files
/// @param before N of `N → M`
/// @param after M of `N → M`
public record RecentLog(List<Path> paths, String format, long bytes, int before, int after) {

    private static final int MOST = 12;
    private static final Set<String> KNOWN = Set.of("format", "bytes", "before", "after");

    /// A folder of many files is one path; more than this is no list to remember.
    private static final int MOST_PATHS = 50;

    public RecentLog {
        paths = List.copyOf(paths);
    }

    /// The list with one more log in front; the same log stands in it once.
    static List<RecentLog> with(List<RecentLog> old, RecentLog added) {
        List<RecentLog> all = new ArrayList<>();
        if (added.paths().size() <= MOST_PATHS) {
            all.add(added);
        }
        old.stream().filter(log -> !log.paths().equals(added.paths())).forEach(all::add);
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    /// Puts these logs among the values of a file in the place of those that it has. Values that
    /// this version does not know stay: those of the file, and those of a log that stays with it.
    static Map<String, String> among(Map<String, String> values, List<RecentLog> logs) {
        Map<String, String> next = new TreeMap<>(values);
        next.keySet().removeIf(RecentLog::isOfOneLog);
        for (int i = 0; i < logs.size(); i++) {
            int was = place(values, logs.get(i));
            String old = number(was);
            String now = number(i + 1);
            values.forEach(
                    (name, value) -> {
                        if (was > 0 && name.startsWith(old)) {
                            String own = name.substring(old.length());
                            if (!isKnown(own)) {
                                next.put(now + own, value);
                            }
                        }
                    });
        }
        next.putAll(values(logs));
        return next;
    }

    /// Where a log stands in a file, from 1; 0 when it does not.
    private static int place(Map<String, String> values, RecentLog log) {
        for (int i = 1; i <= MOST; i++) {
            if (paths(values, number(i) + "path.").equals(log.paths())) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isOfOneLog(String name) {
        return name.length() > 3
                && Character.isDigit(name.charAt(0))
                && Character.isDigit(name.charAt(1))
                && name.charAt(2) == '.';
    }

    private static boolean isKnown(String name) {
        return name.startsWith("path.") || KNOWN.contains(name);
    }

    private static String number(int place) {
        return "%02d.".formatted(place);
    }

    private static Map<String, String> values(List<RecentLog> logs) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < logs.size(); i++) {
            String number = number(i + 1);
            RecentLog log = logs.get(i);
            for (int each = 0; each < log.paths().size(); each++) {
                values.put(number + "path." + each, log.paths().get(each).toString());
            }
            values.put(number + "format", log.format());
            values.put(number + "bytes", Long.toString(log.bytes()));
            values.put(number + "before", Integer.toString(log.before()));
            values.put(number + "after", Integer.toString(log.after()));
        }
        return values;
    }

    /// The logs of a file; what makes no sense is left out.
    static List<RecentLog> all(Map<String, String> values) {
        List<RecentLog> logs = new ArrayList<>();
        for (int i = 1; i <= MOST; i++) {
            String number = number(i);
            List<Path> paths = paths(values, number + "path.");
            if (!paths.isEmpty()) {
                logs.add(
                        new RecentLog(
                                paths,
                                values.getOrDefault(number + "format", ""),
                                number(values.getOrDefault(number + "bytes", "")),
                                (int) number(values.getOrDefault(number + "before", "")),
                                (int) number(values.getOrDefault(number + "after", ""))));
            }
        }
        return logs;
    }

    private static List<Path> paths(Map<String, String> values, String name) {
        List<Path> paths = new ArrayList<>();
        for (int each = 0; values.containsKey(name + each) && each < MOST_PATHS; each++) {
            try {
                paths.add(Path.of(values.getOrDefault(name + each, "")));
            } catch (InvalidPathException e) {
                // A name that this system does not allow names nothing that could be opened.
                return List.of();
            }
        }
        return paths;
    }

    private static long number(String value) {
        boolean number = !value.isEmpty() && value.length() < 18;
        return number && value.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Long.parseLong(value)
                : 0;
    }
}
