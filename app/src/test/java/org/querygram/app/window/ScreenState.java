package org.querygram.app.window;

import org.jspecify.annotations.Nullable;
import org.querygram.app.Wiring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A state of the window of which a picture is taken: how to get there, and how to tell that it is
/// there.
///
/// @param logs to open
/// @param opener null for the program's own
/// @param ready when the steps may begin
/// @param steps what is done then, one after another, each once the one before was laid out
record ScreenState(
        String name,
        Supplier<List<Path>> logs,
        @Nullable LogOpener opener,
        Predicate<Wiring> ready,
        List<Consumer<Wiring>> steps) {

    private static final String IMPORT = "django-import-before.log";
    private static final String LIST = "django-list-page.log";

    static List<ScreenState> all() {
        List<ScreenState> states = new ArrayList<>();
        states.add(new ScreenState("empty", List::of, null, _ -> true, List.of()));
        states.add(new ScreenState("drop-first", List::of, null, _ -> true, steps("drop")));
        states.addAll(analyses());
        states.addAll(cards());
        states.addAll(pages());
        states.addAll(around());
        return states;
    }

    private static List<ScreenState> analyses() {
        return List.of(
                sample("first-look", IMPORT),
                sample("main", IMPORT, "run:next-finding"),
                sample("statement", IMPORT, "row2"),
                sample("no-findings", "django-import-after.log"),
                sample("sessions", "postgresql-four-sessions.log"),
                sample("sessions-card", "postgresql-four-sessions.log", "run:next-finding"),
                of("many-sessions", ScreenLogs::manySessions),
                of("many-sessions-card", ScreenLogs::manySessions, "run:next-finding"),
                of("long-names", ScreenLogs::longNames, "run:next-finding"),
                of("long-names-queries", ScreenLogs::longNames, "page:QUERIES", "class1"),
                of("long-names-relations", ScreenLogs::longNames, "page:RELATIONS"),
                of("long-names-log", ScreenLogs::longNames, "page:LOG"),
                of("saved", () -> ScreenLogs.saved(IMPORT), "run:next-finding"),
                sample("nothing-matches", IMPORT, "filter:table:blog_tgas"),
                sample("filtered", IMPORT, "filter:table:blog_tag"));
    }

    private static List<ScreenState> cards() {
        return List.of(
                sample("card-get-or-create", IMPORT, "finding1"),
                sample("card-insert", IMPORT, "finding2"),
                sample("card-page", LIST, "finding0"),
                sample("card-page-second", LIST, "finding1"),
                sample("card-possible", "django-copied-row.log", "finding0"),
                sample("card-prefetch", "django-prefetch-undone.log", "finding0"),
                sample("card-hibernate", "hibernate-lazy-collection.log", "finding0"),
                sample("card-info", "postgresql-four-sessions.log", "finding1"));
    }

    private static List<ScreenState> pages() {
        List<ScreenState> states = new ArrayList<>();
        for (Page page : Page.values()) {
            if (page != Page.TIMELINE) {
                String name = page.name().toLowerCase(Locale.ROOT).replace('_', '-');
                states.add(sample(name, IMPORT, "page:" + page));
            }
        }
        states.add(sample("queries-class", IMPORT, "page:QUERIES", "class1"));
        states.add(sample("queries-finding", IMPORT, "run:next-finding", "page:QUERIES"));
        states.add(sample("queries-nothing", IMPORT, "page:QUERIES", "filter:kind:delete"));
        states.add(sample("relations-table", IMPORT, "page:RELATIONS", "box0"));
        states.add(sample("relations-list", IMPORT, "page:RELATIONS", "list"));
        states.add(sample("log-finding", LIST, "run:next-finding", "page:LOG"));
        states.add(sample("read-as-warned", "hibernate-lazy-collection.log", "page:READ_AS"));
        return states;
    }

    private static List<ScreenState> around() {
        Path before = ScreenLogs.sample(IMPORT);
        Path after = ScreenLogs.sample("django-import-after.log");
        return List.of(
                sample("palette", LIST, "run:next-finding", "palette:compar"),
                sample("palette-all", LIST, "palette:"),
                sample("keys", IMPORT, "run:keys"),
                sample("about", IMPORT, "run:about"),
                sample("settings", IMPORT, "run:settings"),
                sample("notice", IMPORT, "notice"),
                sample("drop-second", IMPORT, "drop"),
                sample("compare", IMPORT, "compare:" + after),
                sample("compare-change", IMPORT, "compare:" + after, "", "", "run:next-change"),
                of("compare-worse", () -> List.of(after), "compare:" + before),
                new ScreenState(
                        "error",
                        () -> List.of(before.resolveSibling("README.md")),
                        null,
                        wiring -> wiring.model().currentLog().failureProperty().get() != null,
                        List.of()),
                new ScreenState(
                        "loading",
                        () -> List.of(Path.of("big.log")),
                        ScreenLogs::slowly,
                        ScreenState::isReading,
                        List.of()));
    }

    private static ScreenState sample(String name, String log, String... steps) {
        return of(name, () -> List.of(ScreenLogs.sample(log)), steps);
    }

    private static ScreenState of(String name, Supplier<?> logs, String... steps) {
        return new ScreenState(
                name, () -> paths(logs.get()), null, ScreenState::isRead, steps(steps));
    }

    private static List<Path> paths(Object logs) {
        return logs instanceof Path path
                ? List.of(path)
                : ((List<?>) logs).stream().map(Path.class::cast).toList();
    }

    private static List<Consumer<Wiring>> steps(String... steps) {
        List<Consumer<Wiring>> all = new ArrayList<>();
        for (String step : steps) {
            all.add(wiring -> ScreenSteps.run(wiring, step));
        }
        return all;
    }

    private static boolean isRead(Wiring wiring) {
        return wiring.model().currentLog().logProperty().get() != null;
    }

    private static boolean isReading(Wiring wiring) {
        var job = wiring.model().currentLog().jobProperty().get();
        return job != null && job.progressProperty().get().bytes() > 0;
    }
}
