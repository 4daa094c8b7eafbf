package org.querygram.format;

import java.util.Set;

/// What the names of keys say, in the formatters in use: python-json-logger, structlog and
/// django-structlog, ECS, loguru, Google's and Datadog's, asgi-correlation-id, django-guid. Scores:
/// 0 for no, more for what says it better.
final class JsonRecordNames {

    private static final Set<String> PARAMETERS =
            Set.of("params", "parameters", "args", "binds", "sqlparams", "queryparams");
    private static final Set<String> ALIASES =
            Set.of("alias", "dbalias", "database", "databasealias", "using", "db", "dbname");
    private static final Set<String> PROCESSES =
            Set.of("pid", "process", "processid", "processpid", "recordprocessid");
    private static final Set<String> STATUSES =
            Set.of("status", "statuscode", "code", "responsecode", "responsestatus", "httpstatus");
    private static final Set<String> PATHS =
            Set.of(
                    "path",
                    "requestpath",
                    "httppath",
                    "urlpath",
                    "uri",
                    "url",
                    "pathinfo",
                    "requesturl",
                    "requesturi");

    private JsonRecordNames() {}

    /// Whether the key holds nothing but SQL, whatever its first word is.
    static boolean sql(JsonRecordField f) {
        boolean named =
                f.name.contains("sql") || f.name.contains("query") || f.name.contains("statement");
        return named && f.statements * 10 >= f.strings * 9;
    }

    static boolean parameters(JsonRecordField f) {
        return PARAMETERS.contains(f.name) && f.lists + f.strings > 0;
    }

    static boolean duration(JsonRecordField f) {
        return f.numbers + f.strings > 0
                && f.times + f.statements + f.messages + f.epochs == 0
                && (f.name.contains("duration")
                        || f.name.contains("elapsed")
                        || f.name.startsWith("took")
                        || f.name.endsWith("timems")
                        || f.name.endsWith("querytime")
                        || f.name.endsWith("exectime")
                        || f.name.endsWith("executiontime"));
    }

    /// Power of ten from the unit that the name tells to nanoseconds; Django's is seconds.
    static int scale(JsonRecordField f) {
        if (f.name.endsWith("ms") || f.name.contains("milli")) {
            return 6;
        }
        if (f.name.endsWith("us") || f.name.contains("micro")) {
            return 3;
        }
        // ECS says event.duration in nanoseconds.
        boolean nanos = f.name.endsWith("ns") || f.name.contains("nano");
        return nanos || f.plain.equals("eventduration") ? 0 : 9;
    }

    static int alias(JsonRecordField f) {
        return f.strings == 0 ? 0 : f.name.equals("alias") ? 2 : ALIASES.contains(f.name) ? 1 : 0;
    }

    static int time(JsonRecordField f) {
        if (f.times + f.epochs + f.timesOfDay < f.values || f.values == 0) {
            return 0;
        }
        int named = Math.max(timeName(f.name), instant(f));
        int dated = f.times > 0 ? 20 : f.epochs > 0 ? 10 : 0;
        // Any number of ten digits looks like seconds since 1970.
        return f.times == 0 && named == 0 ? 0 : 1 + dated + named;
    }

    /// log4j2: `instant.epochSecond` of JsonLayout, `timestamp.seconds` of templates.
    private static int instant(JsonRecordField f) {
        boolean second = f.name.startsWith("epoch") || f.name.startsWith("second");
        return second && (f.plain.contains("instant") || f.plain.contains("time")) ? 2 : 0;
    }

    /// Whether the field tells the nanoseconds of a time that another field tells in seconds.
    static boolean nanosOf(JsonRecordField f, JsonRecordField time) {
        int parent = time.path.lastIndexOf('.') + 1;
        return parent > 0
                && f.numbers > 0
                && f.name.startsWith("nano")
                && f.path.lastIndexOf('.') + 1 == parent
                && f.path.startsWith(time.path.substring(0, parent));
    }

    private static int timeName(String name) {
        if (name.equals("timestamp") || name.equals("asctime") || name.equals("ts")) {
            return 3;
        }
        boolean time = name.contains("time") || name.equals("created") || name.equals("date");
        return time || name.equals("repr") || name.equals("t") ? 2 : 0;
    }

    static int process(JsonRecordField f) {
        if (f.numbers + f.strings == 0) {
            return 0;
        }
        return PROCESSES.contains(f.name) || PROCESSES.contains(f.plain)
                ? 2
                : f.name.equals("processname") ? 1 : 0;
    }

    static int thread(JsonRecordField f) {
        if (!f.plain.contains("thread") && !f.name.equals("tid")) {
            return 0;
        }
        return f.numbers > 0 ? 2 : f.strings > 0 ? 1 : 0;
    }

    static int request(JsonRecordField f) {
        if (f.values == 0 || f.name.contains("span") || f.name.contains("parent")) {
            return 0;
        }
        String name = f.plain;
        if (name.endsWith("requestid") || name.endsWith("reqid") || f.name.equals("rid")) {
            return 3;
        }
        if (name.endsWith("correlationid") || f.name.equals("guid")) {
            return 2;
        }
        return name.endsWith("traceid") || name.endsWith("trace") ? 1 : 0;
    }

    static int status(JsonRecordField f) {
        return f.statuses > 0 && STATUSES.contains(f.name) ? f.statuses : 0;
    }

    static int path(JsonRecordField f) {
        return f.strings > 0 && (PATHS.contains(f.name) || PATHS.contains(f.plain)) ? f.strings : 0;
    }
}
