package org.querygram.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.querygram.loops.LoopFolder;
import org.querygram.loops.LoopTree;
import org.querygram.relations.Relation;
import org.querygram.relations.Relations;
import org.querygram.timeline.Forms;
import org.querygram.timeline.Segmenter;
import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A busy server does what a fixture shows again and again, in other sessions, with other values,
/// faster and slower: judged by form, each time must be found what is found there alone.
class VerdictsTest {

    /// More than a verdict or two on each form need.
    private static final int COPIES = 90;

    private static final Pattern TIME =
            Pattern.compile("(?<=^|  )(\\d\\d):(\\d\\d):(\\d\\d)(\\.\\d+)?");

    private static final Pattern DURATION =
            Pattern.compile("(?<=  )(\\d+(?:\\.\\d+)?)(us|ms|s)(?=  )");

    private static final Pattern NUMBER = Pattern.compile("(?<=[ (=',])\\d{2,9}(?=[ ),']|$)");

    static Stream<Fixture> all() {
        return Fixture.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void judgingByFormFindsTheSame(Fixture fixture) {
        Workload workload = WorkloadText.of(busy(fixture).toArray(String[]::new));
        Segments segments = Segmenter.cut(workload);
        Forms forms = Forms.of(workload, segments);

        assertThat(IntStream.range(0, segments.list().size())).anyMatch(forms::isShared);
        assertThat(told(findings(workload, segments, forms)))
                .isEqualTo(told(findings(workload, segments, Forms.apart(segments))));
    }

    /// All that findings say.
    private static List<List<Object>> told(List<Finding> findings) {
        return findings.stream().map(VerdictsTest::told).toList();
    }

    private static List<Object> told(Finding finding) {
        return Stream.of(
                        finding.id(),
                        finding.detector(),
                        finding.title(),
                        finding.why(),
                        finding.severity(),
                        finding.grade(),
                        finding.cannotShow(),
                        finding.segment(),
                        finding.queryClasses(),
                        String.valueOf(finding.table()),
                        String.valueOf(finding.column()),
                        finding.count(),
                        finding.avoidable(),
                        finding.statementsAfter(),
                        finding.durationNanos(),
                        Arrays.stream(finding.rows()).boxed().toList(),
                        finding.firstRow(),
                        finding.evidence(),
                        finding.parentRow(),
                        finding.advice(),
                        finding.decidedBy())
                .toList();
    }

    private static List<Finding> findings(Workload workload, Segments segments, Forms forms) {
        List<LoopTree> trees = LoopFolder.foldAll(workload, segments, forms, () -> false);
        List<Relation> relations = Relations.infer(workload, segments);
        return new Detection(workload, Detectors.all(), Thresholds.defaults())
                .run(segments, forms, trees, relations, () -> false)
                .findings();
    }

    private static List<String> busy(Fixture fixture) {
        List<String> lines = new ArrayList<>();
        Random random = new Random(7);
        for (int copy = 0; copy < COPIES; copy++) {
            double pace = List.of(1.0, 1.0, 0.3, 20.0).get(random.nextInt(4));
            for (String line : fixture.lines()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    lines.add(copy(line, copy, pace));
                }
            }
        }
        return lines;
    }

    private static String copy(String line, int copy, double pace) {
        int sql = start(line);
        String facts = TIME.matcher(line.substring(0, sql)).replaceAll(m -> time(m, copy, pace));
        facts = DURATION.matcher(facts).replaceAll(m -> duration(m, pace));
        facts = facts.replaceAll("(?<=^|  )s(\\d+)(?=  )", "s" + copy + "0$1");
        facts = facts.replaceAll("req=", "req=c" + copy + "-");
        String named = facts.matches("(?s).*(^|  )s\\d+  .*") ? facts : facts + "s" + copy + "  ";
        String text = line.substring(sql);
        return named
                + NUMBER.matcher(text)
                        .replaceAll(m -> "" + (Long.parseLong(m.group()) + copy * 1000L));
    }

    /// Where the SQL of a line starts, or the title of a request.
    private static int start(String line) {
        var word = Pattern.compile("(?i)(?<=^|  ?)(==|@|/\\*|[a-z]+(?= |$|;|\\())").matcher(line);
        return word.find() ? word.start() : line.length();
    }

    private static String time(MatchResult time, int copy, double pace) {
        double seconds =
                3600 * (Integer.parseInt(time.group(1)) - 10)
                        + 60 * Integer.parseInt(time.group(2))
                        + Integer.parseInt(time.group(3))
                        + (time.group(4) == null ? 0 : Double.parseDouble("0" + time.group(4)));
        long millis = Math.round(1000 * seconds * pace) + 600_000L * copy;
        return "%02d:%02d:%02d.%03d"
                .formatted(
                        millis / 3_600_000,
                        millis / 60_000 % 60,
                        millis / 1000 % 60,
                        millis % 1000);
    }

    private static String duration(MatchResult duration, double pace) {
        double value = Double.parseDouble(duration.group(1)) * pace;
        return String.valueOf(Math.max(1, Math.round(value))) + duration.group(2);
    }

    @Test
    void aVerdictThatRestsOnATextIsNotAnothersVerdict() {
        List<String> lines = new ArrayList<>();
        for (int copy = 0; copy < COPIES; copy++) {
            String sequence = copy % 2 == 0 ? "tag_seq" : "label_seq";
            for (int i = 0; i < 12; i++) {
                lines.add("s%d  select nextval('%s')".formatted(copy, sequence));
                lines.add("s%d  insert into tag (id, name) values (%d, 'x')".formatted(copy, i));
            }
        }
        Workload workload = WorkloadText.of(lines.toArray(String[]::new));
        Segments segments = Segmenter.cut(workload);
        Forms forms = Forms.of(workload, segments);

        Set<String> advice =
                findings(workload, segments, forms).stream()
                        .map(finding -> finding.advice().toString())
                        .collect(Collectors.toSet());

        assertThat(forms.first(1)).isZero();
        assertThat(told(findings(workload, segments, forms)))
                .isEqualTo(told(findings(workload, segments, Forms.apart(segments))));
        assertThat(advice).anyMatch(text -> text.contains("label_seq"));
        assertThat(advice).anyMatch(text -> text.contains("tag_seq"));
    }
}
