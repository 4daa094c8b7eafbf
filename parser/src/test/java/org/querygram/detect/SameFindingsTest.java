package org.querygram.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.querygram.analysis.Analysis;
import org.querygram.sql.ColumnUse;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Changes of a log that leave the program as it is, over the fixtures of all detectors: the
/// findings must not change.
class SameFindingsTest {

    private static final Pattern CLOCK = Pattern.compile("(^|  )10(?=:\\d\\d:\\d\\d)");

    static Stream<Fixture> all() {
        return Fixture.all();
    }

    private static List<String> told(Analysis analysis, String prefix) {
        return analysis.findings().stream().map(finding -> told(finding, prefix)).toList();
    }

    private static String told(Finding finding, String prefix) {
        String table = finding.table();
        return String.join(
                " ",
                finding.detector(),
                finding.severity().id(),
                finding.grade().id(),
                table == null ? "-" : prefix + table,
                String.valueOf(finding.column()),
                String.valueOf(finding.count()),
                String.valueOf(finding.avoidable()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theHourOfTheDayChangesNothing(Fixture fixture) {
        List<String> later =
                fixture.lines().stream()
                        .map(line -> CLOCK.matcher(line).replaceFirst("$117"))
                        .toList();

        assertThat(told(Fixture.analyse(later), "")).isEqualTo(told(fixture.analysis(), ""));
    }

    @ParameterizedTest
    @MethodSource("all")
    void otherNamesOfTablesChangeNothingButTheNames(Fixture fixture) {
        Analysis analysis = fixture.analysis();
        Set<String> tables = tables(analysis.workload());
        boolean ambiguous = tables.stream().anyMatch(columns(analysis.workload())::contains);
        if (ambiguous || fixture.lines().stream().anyMatch(SameFindingsTest::namesMean)) {
            return; // A text replaced here and there would change more than names.
        }
        List<String> renamed =
                fixture.lines().stream().map(line -> withPrefix(line, tables)).toList();

        assertThat(told(Fixture.analyse(renamed), ""))
                .containsExactlyElementsOf(told(analysis, "zz_"));
    }

    /// The table `dual` is none, and a sequence belongs to the table that it is named after.
    private static boolean namesMean(String line) {
        return line.contains("_seq") || line.toLowerCase(Locale.ROOT).contains("dual");
    }

    private static String withPrefix(String line, Set<String> tables) {
        String renamed = line;
        for (String table : tables) {
            renamed =
                    renamed.replaceAll(
                            "(?<![\\w'.%@/-])(?=" + Pattern.quote(table) + "(?![\\w'-]))", "zz_");
            renamed =
                    renamed.replaceAll(
                            "(?<=[a-z]\\.[\"`]?)(?=" + Pattern.quote(table) + "(?![\\w']))", "zz_");
        }
        return renamed;
    }

    private static Set<String> tables(Workload workload) {
        Set<String> tables = new HashSet<>();
        workload.queryClasses()
                .forEach(
                        one ->
                                workload.shape(one.index())
                                        .tables()
                                        .forEach(table -> tables.add(table.name())));
        return tables;
    }

    private static Set<String> columns(Workload workload) {
        Set<String> columns = new HashSet<>();
        workload.queryClasses()
                .forEach(
                        one ->
                                workload.shape(one.index()).columns().stream()
                                        .map(ColumnUse::column)
                                        .forEach(columns::add));
        return columns;
    }

    @ParameterizedTest
    @MethodSource("all")
    void statementsThatHaveNothingToDoWithItChangeNothing(Fixture fixture) {
        List<String> more = new ArrayList<>(fixture.lines());
        String first =
                fixture.lines().stream().filter(l -> !l.startsWith("#")).findFirst().orElseThrow();
        String last = fixture.lines().stream().filter(l -> !l.startsWith("#")).toList().getLast();
        more.add(fixture.lines().indexOf(first), stray(first, "unrelated_thing"));
        more.add(stray(last, "other_matter"));

        assertThat(alarms(Fixture.analyse(more)))
                .containsExactlyInAnyOrderElementsOf(alarms(fixture.analysis()));
    }

    /// Some hints rest on what is the last statement of its segment, and what is slow by the clock
    /// stands in transactions that other runs may leave open.
    private static List<String> alarms(Analysis analysis) {
        return told(analysis, "").stream()
                .filter(text -> !text.contains(" info ") && !text.startsWith("slow-query"))
                .toList();
    }

    private static String stray(String like, String table) {
        StringBuilder facts = new StringBuilder();
        for (String word : like.split(" +")) {
            if (word.matches("\\d\\d:.*|s\\d+|req=.*")) {
                facts.append(word).append("  ");
            }
        }
        return facts + "SELECT a_1, b_1 FROM " + table + " WHERE c_1 > 7 LIMIT 3";
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameLogAgainFindsTheSameTwice(Fixture fixture) {
        if (!isTimed(fixture)) {
            return; // Nothing tells the second run from the first one.
        }
        List<String> both = new ArrayList<>(fixture.lines());
        fixture.lines().stream()
                .map(line -> CLOCK.matcher(line).replaceFirst("$134"))
                .map(line -> line.replace("req=r", "req=x"))
                .forEach(both::add);
        List<String> once = alarms(fixture.analysis());

        List<String> expected = new ArrayList<>(once);
        expected.addAll(once);
        assertThat(alarms(Fixture.analyse(both))).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static boolean isTimed(Fixture fixture) {
        return fixture.lines().stream()
                .allMatch(line -> line.startsWith("#") || CLOCK.matcher(line).find());
    }
}
