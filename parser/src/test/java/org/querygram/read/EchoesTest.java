package org.querygram.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.querygram.workload.Workload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A console on which `hibernate.show_sql` and the logger org.hibernate.SQL both speak.
class EchoesTest {

    private static final String LOGGED =
            "12:00:0%d.001 [exec-%d] DEBUG org.hibernate.SQL - select a from b where c=?\n";
    private static final String BOUND =
            "12:00:0%d.002 [exec-%d] TRACE org.hibernate.orm.jdbc.bind - binding parameter"
                    + " (1:BIGINT) <- [%d]\n";
    private static final String PRINTED = "Hibernate: select a from b where c=?\n";
    private static final String PRINTED_FORMATTED =
            "Hibernate: \n    select\n        a \n    from\n        b \n    where\n        c=?\n";

    @TempDir Path folder;

    private Workload read(String log) throws Exception {
        Path file = Files.writeString(folder.resolve("log"), log);
        return new WorkloadReader()
                .read(List.of(file), ReadOptions.defaults(), Progress.NONE)
                .workload();
    }

    @Test
    void aFormattedEchoBeforeTheRecordCountsOnceAndTakesItsThreadAndValues() throws Exception {
        Workload workload =
                read(
                        PRINTED_FORMATTED
                                + LOGGED.formatted(1, 1)
                                + BOUND.formatted(1, 1, 7)
                                + PRINTED_FORMATTED
                                + LOGGED.formatted(2, 2)
                                + BOUND.formatted(2, 2, 8));

        assertThat(workload.size()).isEqualTo(2);
        assertThat(workload.sessions().get(workload.session(1)).name()).isEqualTo("exec-2");
        assertThat(workload.parameters(1)).containsExactly("8");
        assertThat(workload.timeMicros(1)).isNotEqualTo(Workload.NO_TIME);
    }

    @Test
    void anEchoBehindTheRecordAddsNothing() throws Exception {
        Workload workload =
                read(
                        LOGGED.formatted(1, 1)
                                + LOGGED.formatted(1, 2)
                                + PRINTED
                                + PRINTED
                                + BOUND.formatted(1, 1, 7)
                                + BOUND.formatted(1, 2, 8));

        assertThat(workload.size()).isEqualTo(2);
        assertThat(workload.parameters(0)).containsExactly("7");
        assertThat(workload.parameters(1)).containsExactly("8");
    }

    @Test
    void aStatementThatRunsAgainIsNoEcho() throws Exception {
        assertThat(read((LOGGED.formatted(1, 1) + PRINTED).repeat(3)).size()).isEqualTo(3);
    }

    @Test
    void whatTheLoggerDoesNotSayCountsToo() throws Exception {
        assertThat(read(PRINTED.repeat(5) + LOGGED.formatted(1, 1) + PRINTED).size()).isEqualTo(6);
    }
}
