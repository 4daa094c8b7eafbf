package org.querygram.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of `WorkloadText`, taken apart.
final class WorkloadLine {

    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?");
    private static final Pattern SESSION = Pattern.compile("s\\d+");
    private static final Pattern DURATION = Pattern.compile("(\\d+(?:\\.\\d+)?)(us|ms|s)");
    private static final Pattern FACT = Pattern.compile("(req|rows|batch|dropped|error)=(\\S+)");
    private static final String BINDS = " <- ";

    String time = "";
    String session = "";
    String request = "";
    long durationNanos = -1;
    long rows = -1;
    String error = "";
    long dropped = -1;
    int batch;
    int flags;
    int sqlFrom;
    int sqlTo;
    final List<String> values = new ArrayList<>();

    /// Where each of `values` stands in the text.
    final List<Integer> valuePlaces = new ArrayList<>();

    private final String text;
    private int at;

    private WorkloadLine(String text, int from) {
        this.text = text;
        this.at = from;
    }

    static WorkloadLine read(String text, int from, int to) {
        WorkloadLine line = new WorkloadLine(text, from);
        line.readFacts(to);
        line.readSql(to);
        return line;
    }

    /// True for an empty line and for a comment.
    boolean isBlank() {
        return sqlFrom == sqlTo || text.charAt(sqlFrom) == '#';
    }

    /// The first word behind the facts.
    String word() {
        String rest = text.substring(sqlFrom, sqlTo);
        int blank = rest.indexOf(' ');
        return blank < 0 ? rest : rest.substring(0, blank);
    }

    /// What stands behind the first word.
    String rest() {
        return text.substring(sqlFrom, sqlTo).substring(word().length()).strip();
    }

    private void readFacts(int to) {
        while (true) {
            while (at < to && text.charAt(at) == ' ') {
                at++;
            }
            int end = at;
            while (end < to && text.charAt(end) != ' ') {
                end++;
            }
            if (!takeFact(text.substring(at, end))) {
                return;
            }
            at = end;
        }
    }

    private boolean takeFact(String word) {
        Matcher duration = DURATION.matcher(word);
        Matcher fact = FACT.matcher(word);
        if (TIME.matcher(word).matches()) {
            time = word;
        } else if (SESSION.matcher(word).matches()) {
            session = word;
        } else if (duration.matches()) {
            double unit =
                    duration.group(2).equals("s")
                            ? 1e9
                            : duration.group(2).equals("ms") ? 1e6 : 1e3;
            durationNanos = Math.round(Double.parseDouble(duration.group(1)) * unit);
        } else if (fact.matches()) {
            takeFact(fact.group(1), fact.group(2));
        } else {
            return takeFlag(word);
        }
        return true;
    }

    private void takeFact(String name, String value) {
        switch (name) {
            case "req" -> request = value;
            case "rows" -> rows = Long.parseLong(value);
            case "error" -> error = value;
            case "dropped" -> dropped = Long.parseLong(value);
            default -> batch = Integer.parseInt(value);
        }
    }

    private boolean takeFlag(String word) {
        int flag =
                switch (word) {
                    case "!failed" -> StatementFlags.FAILED;
                    case "!extended" -> StatementFlags.EXTENDED;
                    case "!paging" -> StatementFlags.MEMORY_PAGING;
                    case "!lent" -> StatementFlags.LENT;
                    default -> 0;
                };
        flags |= flag;
        return flag != 0;
    }

    private void readSql(int to) {
        sqlFrom = at;
        int binds = text.indexOf(BINDS, at, to);
        int end = binds >= 0 ? binds : to;
        if (end < to) {
            readValues(end + BINDS.length(), to);
        }
        while (end > sqlFrom && text.charAt(end - 1) == ' ') {
            end--;
        }
        sqlTo = end;
        if (sqlFrom == sqlTo && (!time.isEmpty() || !session.isEmpty())) {
            throw new IllegalArgumentException(
                    "No SQL behind: " + text.substring(0, to).lines().toList().getLast());
        }
    }

    private void readValues(int from, int to) {
        int start = from;
        while (start < to) {
            int comma = text.indexOf(", ", start, to);
            int end = comma >= 0 ? comma : to;
            String value = text.substring(start, end).strip();
            boolean quoted = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
            String bare = quoted ? value.substring(1, value.length() - 1) : value;
            values.add(bare);
            valuePlaces.add(text.indexOf(bare, start));
            start = end + 2;
        }
    }
}
