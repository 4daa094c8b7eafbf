package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.StatementShape;
import org.querygram.workload.QueryClass;
import org.querygram.workload.Workload;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What the program calls its tables, where it says so: Hibernate writes the entity or its HQL into
/// a comment before each statement when `hibernate.use_sql_comments` is on:
///
/// - `/* insert for org.example.Author */` (6 and 7), `/* insert org.example.Author */` (5),
/// - `/* insert for org.example.Article.words */`: rows of the collection `words` of an article,
/// - `/* select c from Article c where c.id > :k */`.
///
/// Read when somebody asks for a table's name, of one statement of each class at most.
final class Entities {

    private final Workload workload;
    private @Nullable Map<String, String> entities;
    private final Map<String, Role> roles = new HashMap<>();

    Entities(Workload workload) {
        this.workload = workload;
    }

    /// A collection: the class that has it and the name it has there.
    record Role(String owner, String property) {}

    /// The class of a table's rows, or null where the log does not tell.
    @Nullable String entity(String table) {
        return read().get(Schema.low(table));
    }

    /// The collection that a table's rows belong to, or null where the log does not tell.
    @Nullable Role role(String table) {
        read();
        return roles.get(Schema.low(table));
    }

    /// Segments are judged side by side: the first that asks reads, the others wait.
    private synchronized Map<String, String> read() {
        Map<String, String> found = entities;
        if (found == null) {
            found = new HashMap<>();
            entities = found;
            int[] first = firstRows();
            for (QueryClass queryClass : workload.queryClasses()) {
                if (!queryClass.housekeeping() && first[queryClass.index()] >= 0) {
                    learn(queryClass, first[queryClass.index()], found);
                }
            }
        }
        return found;
    }

    private int[] firstRows() {
        int[] first = new int[workload.queryClasses().size()];
        Arrays.fill(first, -1);
        for (int row = workload.size() - 1; row >= 0; row--) {
            first[workload.queryClass(row)] = row;
        }
        return first;
    }

    private void learn(QueryClass queryClass, int row, Map<String, String> found) {
        StatementShape shape = workload.shape(queryClass.index());
        String comment = shape.tables().isEmpty() ? "" : comment(workload.sql(row));
        if (comment.isEmpty()) {
            return;
        }
        String table = Schema.low(shape.tables().getFirst().name());
        String[] words = comment.split("\\s+");
        String name = simple(words[words.length - 1]);
        switch (words[0].toLowerCase(Locale.ROOT)) {
            case "insert", "update", "delete", "load" -> {
                if (words.length <= 3 && words[words.length - 1].indexOf('.') > 0) {
                    named(table, words[words.length - 1], name, found);
                }
            }
            case "select", "from" -> {
                String from = behindFrom(words);
                if (isClass(from)) {
                    found.putIfAbsent(table, from);
                }
            }
            default -> {}
        }
    }

    private void named(String table, String path, String name, Map<String, String> found) {
        String owner = simple(path.substring(0, path.length() - name.length() - 1));
        if (isClass(name)) {
            found.putIfAbsent(table, name);
        } else if (isClass(owner)) {
            roles.putIfAbsent(table, new Role(owner, name));
        }
    }

    private static String behindFrom(String[] words) {
        for (int i = 0; i + 1 < words.length; i++) {
            if (words[i].equalsIgnoreCase("from")) {
                return simple(words[i + 1]);
            }
        }
        return "";
    }

    /// `org.example.Blog$Author` -> `Author`.
    private static String simple(String path) {
        return path.substring(Math.max(path.lastIndexOf('.'), path.lastIndexOf('$')) + 1);
    }

    private static boolean isClass(String name) {
        return !name.isEmpty()
                && Character.isUpperCase(name.charAt(0))
                && name.chars().allMatch(Character::isJavaIdentifierPart);
    }

    /// The comment at the statement's start, or empty.
    private static String comment(String sql) {
        String text = sql.stripLeading();
        int end = text.startsWith("/*") ? text.indexOf("*/") : -1;
        return end < 0 ? "" : text.substring(2, end).strip();
    }
}
