package org.querygram.format;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the log_line_prefix that a log was written with: tries the common ones, and those that the
/// lines themselves suggest, and takes the one that fits the most lines and tells the most.
final class PgPrefixGuess {

    /// Of PostgreSQL itself, Debian, pgBadger's and pganalyze's manuals, RDS and Azure.
    private static final List<String> COMMON =
            List.of(
                    "%m [%p] ",
                    "%m [%p] %q%u@%d ",
                    "%m [%p] %q%u@%d/%a ",
                    "%t [%p]: ",
                    "%t [%p]: user=%u,db=%d,app=%a,client=%h ",
                    "%t [%p]: [%l-1] user=%u,db=%d,app=%a,client=%h ",
                    "%m [%p] %q[user=%u,db=%d,app=%a] ",
                    "%t [%p-%l] %q%u@%d ",
                    "%t:%r:%u@%d:[%p]:",
                    "%t:%h:%u@%d:[%p]:",
                    "%t-%c-",
                    "%m-%c-",
                    "");

    private static final int LOOKED_AT = 400;
    private static final int SUGGESTIONS = 6;

    /// Tags of other programs' lines may stand in the log too.
    private static final double LEAST_SHARE = 0.6;

    private final PgSampleLines sample;
    private final List<PgSampleLines.Line> lines;

    private PgPrefixGuess(PgSampleLines sample) {
        this.sample = sample;
        int step = Math.max(1, sample.lines().size() / LOOKED_AT);
        this.lines = new ArrayList<>();
        for (int i = 0; i < sample.lines().size(); i += step) {
            lines.add(sample.lines().get(i));
        }
    }

    private record Fit(PgPrefix prefix, int clean, int matched, long telling) {}

    /// The best prefix, or null when none fits well enough.
    static @Nullable PgPrefix of(PgSampleLines sample) {
        PgPrefixGuess guess = new PgPrefixGuess(sample);
        if (guess.lines.isEmpty()) {
            return null;
        }
        Fit best = guess.best();
        return best.matched() < guess.lines.size() * LEAST_SHARE ? null : best.prefix();
    }

    private Fit best() {
        Set<String> candidates = new LinkedHashSet<>(COMMON);
        candidates.addAll(suggestions());
        Fit best = new Fit(new PgPrefix(""), -1, 0, 0);
        for (String candidate : candidates) {
            Fit fit = fit(candidate);
            best = better(fit, best) ? fit : best;
        }
        if (best.matched() < lines.size() || best.clean() < lines.size()) {
            for (String suggestion : suggestions()) {
                for (String stopped : withStop(suggestion)) {
                    Fit fit = fit(stopped);
                    best = better(fit, best) ? fit : best;
                }
            }
        }
        return best;
    }

    private static boolean better(Fit fit, Fit best) {
        if (fit.clean() != best.clean()) {
            return fit.clean() > best.clean();
        }
        return fit.telling() > best.telling();
    }

    private List<String> suggestions() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (PgSampleLines.Line line : lines) {
            String read = PgPrefixReader.read(sample.prefixOf(line));
            if (read != null) {
                counts.merge(read, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SUGGESTIONS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The prefix with `%q` at every place that it may stand.
    private static List<String> withStop(String prefix) {
        List<String> all = new ArrayList<>();
        if (prefix.contains("%q")) {
            return all;
        }
        for (int at = 1; at < prefix.length(); at++) {
            if (prefix.charAt(at - 1) != '%') {
                all.add(prefix.substring(0, at) + "%q" + prefix.substring(at));
            }
        }
        return all;
    }

    private Fit fit(String candidate) {
        PgPrefix prefix = new PgPrefix(candidate);
        PgLine line = new PgLine(prefix, new PgTimes(new PgZones(ZoneId.of("UTC"))));
        int matched = 0;
        int clean = 0;
        boolean pastStop = false;
        for (PgSampleLines.Line place : lines) {
            if (line.match(sample.bytes(), place.from(), place.to())) {
                matched++;
                clean += clean(line, prefix) ? 1 : 0;
                pastStop |= line.inSession;
            }
        }
        return new Fit(prefix, clean, matched, prefix.telling(pastStop));
    }

    /// A name with separators in it has swallowed its neighbour; a host with a port is %r, without
    /// it %h.
    private boolean clean(PgLine line, PgPrefix prefix) {
        boolean port = holds("(", line.hostFrom, line.hostTo);
        boolean named =
                line.hostFrom >= 0
                        && line.hostTo > line.hostFrom
                        && sample.bytes()[line.hostFrom] != '[';
        boolean host = !named || port == prefix.has("r");
        return host
                && clean(line.userFrom, line.userTo)
                && clean(line.databaseFrom, line.databaseTo)
                && !holds("=", line.applicationFrom, line.applicationTo);
    }

    private boolean clean(int from, int to) {
        byte[] b = sample.bytes();
        boolean bracketed = from >= 0 && to - from > 2 && b[from] == '[' && b[to - 1] == ']';
        return bracketed ? !holds(" ,=@/:[]", from + 1, to - 1) : !holds(" ,=@/:[]", from, to);
    }

    private boolean holds(String separators, int from, int to) {
        for (int i = from; i >= 0 && i < to; i++) {
            if (separators.indexOf(sample.bytes()[i]) >= 0) {
                return true;
            }
        }
        return false;
    }
}
