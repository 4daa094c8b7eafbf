package org.querygram.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Whether a server's log holds every statement, or only some of them.
class LowerBoundsTest {

    private static final String HEAD = "2024-05-01 12:00:00.000 UTC [7] LOG:  ";
    private static final String FAST = HEAD + "duration: 0.1 ms  statement: SELECT 1\n";

    @TempDir Path folder;

    private @Nullable String reason(String log) throws Exception {
        Path file = Files.writeString(folder.resolve("unknown"), log);
        return new WorkloadReader()
                .read(List.of(file), ReadOptions.defaults(), Progress.NONE)
                .reports()
                .getFirst()
                .lowerBounds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parameter \"log_min_duration_statement\" changed to \"250\"",
                "Parameter »log_min_duration_statement« wurde auf »250« gesetzt",
                "duration: 0.2 ms  statement: SET log_min_duration_statement = 250",
                "duration: 0.2 ms  statement: set local LOG_MIN_DURATION_STATEMENT to '250ms'",
                "duration: 0.2 ms  statement: ALTER SYSTEM SET log_min_duration_statement TO '1s'",
                "duration: 0.2 ms  statement: ALTER ROLE a SET log_statement_sample_rate = 0.5",
                "duration: 0.2 ms  statement: SELECT set_config('log_min_duration_sample', '9',"
                        + " false)",
                "parameter \"log_transaction_sample_rate\" changed to \"0.01\"",
            })
    void aSettingThatHidesStatementsIsFoundInTheLog(String message) throws Exception {
        String told = reason(FAST + HEAD + message + "\n" + FAST);

        assertThat(told).contains(" was set to ").endsWith("(line 2)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parameter \"log_min_duration_statement\" changed to \"0\"",
                "parameter \"log_min_duration_statement\" changed to \"-1\"",
                "parameter \"log_statement_sample_rate\" changed to \"1\"",
                "parameter \"log_transaction_sample_rate\" changed to \"0\"",
                "parameter \"log_min_duration_statement\" removed from configuration file",
                "parameter \"work_mem\" changed to \"250\"",
                "duration: 0.2 ms  statement: SHOW log_min_duration_statement",
                "duration: 0.2 ms  statement: SELECT 'log_min_duration_statement', 250",
                "duration: 0.2 ms  statement: SET x = 'log_min_duration_statement'",
                "duration: 0.2 ms  statement: SET",
            })
    void aSettingThatHidesNothingSaysNothing(String message) throws Exception {
        assertThat(reason(FAST + HEAD + message + "\n" + FAST)).isNull();
    }

    @Test
    void theSettingIsFoundInTheQuotesOfCsvlogToo() throws Exception {
        String row =
                "2024-05-01 12:00:01.000 UTC,,,4711,,66323a10.1267,1,,2024-05-01 11:59:59"
                        + " UTC,,0,LOG,00000,\"%s\",,,,,,,,,\"\"%n";
        String log =
                row.formatted("parameter \"\"log_min_duration_statement\"\" changed to \"\"250\"\"")
                        + row.formatted("duration: 0.1 ms  statement: SELECT 1");

        assertThat(reason(log)).isEqualTo("log_min_duration_statement was set to 250 (line 1)");
    }

    @Test
    void durationsThatAreAllAboveAFloorTellOfAThreshold() throws Exception {
        String slow = HEAD + "duration: 20.1 ms  statement: SELECT 1\n";

        assertThat(reason(slow.repeat(2))).isNull();
        assertThat(reason(slow.repeat(3))).contains("less than 20.1 ms");
        assertThat(reason(slow.repeat(3) + FAST)).isNull();
    }

    @Test
    void aFloorThatBreaksOnlyFarBehindTheSampleIsNone() throws Exception {
        String slow = HEAD + "duration: 20.1 ms  statement: SELECT '" + "x".repeat(1000) + "'\n";

        assertThat(reason(slow.repeat(2_000) + FAST)).isNull();
    }

    @Test
    void ofManyStatementsOneIsFasterThanAMillisecond() throws Exception {
        String line = HEAD + "duration: 1.2 ms  statement: SELECT 1\n";

        assertThat(reason(line.repeat(19))).isNull();
        assertThat(reason(line.repeat(20))).contains("less than 1.2 ms");
    }

    @Test
    void statementsOfLogStatementAllAreAllThereWhateverTheThreshold() throws Exception {
        String started = HEAD + "statement: SELECT 1\n";
        String slow = HEAD + "duration: 300.0 ms\n";
        String set = HEAD + "parameter \"log_min_duration_statement\" changed to \"250\"\n";

        assertThat(reason(set + started + started + slow)).isNull();
    }

    @Test
    void statementsOfLogStatementDdlSayNothingAboutTheOthers() throws Exception {
        String created = HEAD + "statement: CREATE TABLE a (b int)\n";
        String slow = HEAD + "duration: 300.0 ms  statement: SELECT 1\n";

        assertThat(reason(created + slow.repeat(3))).contains("less than 300.0 ms");
    }

    @Test
    void aSampleOfPreparedStatementsIsKnownByTheBindsThatAreMissing() throws Exception {
        String bind = HEAD + "duration: 0.1 ms  bind S_1: select $1\n";
        String execute = HEAD + "duration: 0.1 ms  execute S_1: select $1\n";

        assertThat(reason((bind + execute).repeat(30))).isNull();
        assertThat(reason((bind + execute).repeat(30) + execute)).isNull();
        assertThat(reason((bind + execute + execute + bind + bind + execute).repeat(10)))
                .contains("10 of 30 prepared statements");
    }

    @Test
    void durationsWithoutAnyStatementBesideStatementsWithTheirsAreStatementsThatAreMissing()
            throws Exception {
        String bare = HEAD + "duration: 0.1 ms\n";
        String slow = HEAD + "duration: 300.0 ms  statement: SELECT 1\n";

        assertThat(reason(bare.repeat(9) + slow)).contains("9 durations without a statement");
    }

    @Test
    void aLogOfAnotherProgramIsNotJudgedByTheServersRules() throws Exception {
        String line = "(0.250) SELECT 1; args=(); alias=default\n";

        assertThat(reason(line.repeat(30))).isNull();
    }
}
