package org.querygram.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Wraps logs as other programs do, for tests that compare a wrapped log with the log itself.
final class Wrappings {

    private static final String NANO = "2024-05-01T12:00:00.123456789Z";

    private Wrappings() {}

    /// What containers and clouds do to any log.
    static Map<String, UnaryOperator<String>> ofAnyLog() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        all.put("docker logs -t", each(NANO + " "));
        all.put("Kubernetes CRI", each(NANO + " stdout F "));
        all.put("CRI, long lines in parts", Wrappings::inParts);
        all.put("kubectl logs --prefix", each("[pod/web-7d4b9-x2x/app] "));
        all.put(
                "kubectl logs --prefix --timestamps",
                each("[pod/web-7d4b9-x2x/app] " + NANO + " "));
        all.put("docker compose", each("web-1  | "));
        all.put("docker-compose 1", each("web_1      | "));
        all.put("compose in colours", each("\u001B[36mweb-1  | \u001B[0m"));
        all.put("compose 1 in colours", each("\u001B[36;1mweb_1  |\u001B[0m "));
        all.put("compose with times", each("web-1  | " + NANO + " "));
        all.put("two services", Wrappings::withAnotherService);
        all.put("GitHub Actions", each("2024-05-01T12:00:00.1234567Z "));
        all.put("journalctl", each("May 01 12:00:00 host gunicorn[55]: "));
        all.put("journalctl -o short-precise", each("May 01 12:00:00.123456 host app[55]: "));
        all.put("journalctl -o short-iso", each("2024-05-01T12:00:00+0200 host app[55]: "));
        all.put("journalctl -o short-unix", each("1714557600.123456 host app[55]: "));
        all.put("Heroku", each("2024-05-01T12:00:00.123456+00:00 app[web.1]: "));
        all.put("RFC 5424", each("<134>1 2024-05-01T12:00:00Z host app 55 - - "));
        all.put("docker's json-file", Wrappings::inJsonFile);
        all.put("docker's json-file, long lines in parts", Wrappings::inPartsOfJsonFile);
        all.put("Fluent Bit", Wrappings::inFluentBit);
        all.put("journalctl -o json", Wrappings::inJournalJson);
        all.put("compose in GitHub Actions", each("2024-05-01T12:00:00.1234567Z web-1  | "));
        all.put("compose in a journal", each("May 01 12:00:00 host docker[55]: web-1  | "));
        all.put("json-file in Kubernetes", log -> wrapped(inJsonFile(log), NANO + " stdout F "));
        all.put(
                "json-file in compose in GitHub Actions",
                log -> wrapped(inJsonFile(log), "2024-05-01T12:00:00.1234567Z web-1  | "));
        return all;
    }

    private static String inJsonFile(String log) {
        return objects(log, line -> jsonFile(line + "\n"));
    }

    private static String inPartsOfJsonFile(String log) {
        return objects(
                log,
                line -> {
                    int half = line.length() / 2;
                    return line.length() < 70
                            ? jsonFile(line + "\n")
                            : jsonFile(line.substring(0, half))
                                    + "\n"
                                    + jsonFile(line.substring(half) + "\n");
                });
    }

    private static String jsonFile(String line) {
        return "{\"log\":%s,\"stream\":\"stderr\",\"time\":\"%s\"}".formatted(json(line), NANO);
    }

    private static String inFluentBit(String log) {
        return objects(
                log,
                line ->
                        ("{\"date\":1714557600.123456,\"log\":%s,\"stream\":\"stdout\",\"kubernetes\":"
                             + "{\"labels\":{\"a\":\"}\"}}}")
                                .formatted(json(line)));
    }

    private static String inJournalJson(String log) {
        return objects(
                log,
                line ->
                        ("{\"_PID\":\"55\",\"SYSLOG_IDENTIFIER\":\"web\",\"MESSAGE\":%s,"
                                        + "\"__REALTIME_TIMESTAMP\":\"1714557600123456\"}")
                                .formatted(json(line)));
    }

    private static String objects(String log, UnaryOperator<String> object) {
        StringBuilder out = new StringBuilder();
        lines(log).forEach(line -> out.append(object.apply(line)).append('\n'));
        return out.toString();
    }

    private static String json(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            switch (letter) {
                case '"', '\\' -> out.append('\\').append(letter);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '<', '\u001B' -> out.append(String.format("\\u%04x", (int) letter));
                default -> out.append(letter);
            }
        }
        return out.append('"').toString();
    }

    private static UnaryOperator<String> each(String wrapper) {
        return log -> wrapped(log, wrapper);
    }

    private static String wrapped(String log, String wrapper) {
        StringBuilder out = new StringBuilder();
        for (String line : lines(log)) {
            out.append(wrapper).append(line).append('\n');
        }
        return out.toString();
    }

    static List<String> lines(String log) {
        return log.lines().toList();
    }

    private static String inParts(String log) {
        StringBuilder out = new StringBuilder();
        for (String line : lines(log)) {
            int at = 0;
            while (line.length() - at > 70) {
                out.append(NANO).append(" stderr P ").append(line, at, at + 50).append('\n');
                out.append(NANO).append(" stdout F something else\n");
                at += 50;
            }
            out.append(NANO).append(" stderr F ").append(line.substring(at)).append('\n');
        }
        return out.toString();
    }

    private static String withAnotherService(String log) {
        StringBuilder out = new StringBuilder();
        for (String line : lines(log)) {
            out.append("db-1     | ").append(line).append('\n');
            out.append("mailer-1 | nothing to send\n");
        }
        return out.toString();
    }

    /// What write_syslog (elog.c) and rsyslog make of a message: pieces of at most 900 bytes, cut
    /// at blanks; TABs as `#011`.
    ///
    /// @param numbers syslog_sequence_numbers
    /// @param before syslog's own prefix, with a colon and a blank
    static String syslog(String log, boolean numbers, boolean octal, String before) {
        StringBuilder out = new StringBuilder();
        int message = 0;
        int piece = 0;
        for (String line : lines(log)) {
            boolean starts = line.matches("(?s)[^\t].*?\\b(LOG|ERROR|FATAL|WARNING|NOTICE):  .*");
            message += starts || message == 0 ? 1 : 0;
            piece = starts ? 0 : piece;
            for (String part : pieces(line)) {
                piece++;
                String number = numbers ? "[" + message + "-" + piece + "] " : "[" + piece + "] ";
                String text = octal ? part.replace("\t", "#011") : part;
                out.append(before).append(number).append(text).append('\n');
            }
        }
        return out.toString();
    }

    private static List<String> pieces(String line) {
        List<String> pieces = new ArrayList<>();
        String rest = line;
        while (bytes(rest) > 900) {
            int end = rest.length();
            while (bytes(rest.substring(0, end)) > 900) {
                end--;
            }
            int cut = end;
            while (cut > 1 && !Character.isWhitespace(rest.charAt(cut))) {
                cut--;
            }
            cut = cut <= 1 ? end : cut;
            pieces.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        pieces.add(rest);
        return pieces;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
