package org.querygram.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.querygram.workload.SqlError;
import org.querygram.workload.SqlErrorKind;
import org.querygram.workload.Workload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What is kept of the words with which a server refuses a statement.
class ErrorMessagesTest {

    @TempDir Path folder;

    private static SqlError error(@Nullable String state, String message) {
        return ErrorMessages.of(state, message);
    }

    private Workload read(String log) throws Exception {
        Path file = Files.writeString(folder.resolve("unknown"), log);
        return new WorkloadReader()
                .read(List.of(file), ReadOptions.defaults(), Progress.NONE)
                .workload();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "\"never closed",
                "'",
                "ERROR: ",
                "Batch entry 0 x was aborted: ",
                "column ",
                "constraint \"",
                "SQL Error: 0, SQLState: 23505",
                "%s %d {}",
            })
    void oddMessagesTellNothingAndBreakNothing(String message) {
        SqlError error = error(null, message);

        assertThat(error.kind()).isEqualTo(SqlErrorKind.OTHER);
        assertThat(error.constraint()).isNull();
        assertThat(error.message() + "").doesNotContain("never closed", "23505");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "invalid input syntax for type integer: \"4711 Bob\"",
                "duplicate key value violates unique constraint \"u\" at character 4711",
                "Duplicate entry 'Bob-4711' for key 'tag.name'",
                "Batch entry 0 insert into t values ('Bob') was aborted: ERROR: deadlock detected",
                "order 4711 of \"Bob",
                "value 0x4711Bob is odd",
                "no user a.Bob4711",
            })
    void valuesAreNeverKept(String message) {
        assertThat(error(null, message).message()).isNotNull().doesNotContain("4711", "Bob");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "duplicate key value violates unique constraint \"u_1\" | UNIQUE_VIOLATION | u_1 |"
                        + " - | -",
                "insert or update on table \"t\" violates foreign key constraint \"t_b_fk\" |"
                        + " FOREIGN_KEY_VIOLATION | t_b_fk | t | -",
                "update or delete on table \"a\" violates foreign key constraint \"f\" on table"
                        + " \"b\" | FOREIGN_KEY_VIOLATION | f | a | -",
                "null value in column \"c\" of relation \"t\" violates not-null constraint |"
                        + " NOT_NULL_VIOLATION | - | t | c",
                "null value in column \"c\" violates not-null constraint | NOT_NULL_VIOLATION | - |"
                        + " - | c",
                "new row for relation \"t\" violates check constraint \"t_check\" |"
                        + " CHECK_VIOLATION | t_check | t | -",
                "conflicting key value violates exclusion constraint \"x\" |"
                        + " EXCLUSION_VIOLATION | x | - | -",
                "deadlock detected | DEADLOCK | - | - | -",
                "could not serialize access due to concurrent update | SERIALIZATION_FAILURE | - |"
                        + " - | -",
                "canceling statement due to statement timeout | STATEMENT_TIMEOUT | - | - | -",
                "canceling statement due to lock timeout | LOCK_NOT_AVAILABLE | - | - | -",
                "canceling statement due to user request | CANCELED | - | - | -",
                "could not obtain lock on row in relation \"t\" | LOCK_NOT_AVAILABLE | - | t | -",
                "relation \"nowhere\" does not exist at character 15 | UNDEFINED_TABLE | - |"
                        + " nowhere | -",
                "missing FROM-clause entry for table \"x\" at character 8 | UNDEFINED_TABLE | - | x"
                        + " | -",
                "column \"wrong\" does not exist at character 33 | UNDEFINED_COLUMN | - | - |"
                        + " wrong",
                "column t.wrong does not exist | UNDEFINED_COLUMN | - | - | t.wrong",
                "column \"c\" of relation \"t\" does not exist | UNDEFINED_COLUMN | - | t | c",
                "function f(integer) does not exist at character 8 | UNDEFINED_FUNCTION | - | - |"
                        + " -",
                "syntax error at or near \"FORM\" at character 10 | SYNTAX_ERROR | - | - | -",
                "current transaction is aborted, commands ignored until end of transaction block |"
                        + " TRANSACTION_ABORTED | - | - | -",
                "terminating connection due to administrator command | CONNECTION_LOST | - | - | -",
                "permission denied for table t | PERMISSION_DENIED | - | t | -",
                "cannot execute INSERT in a read-only transaction | READ_ONLY | - | - | -",
                "division by zero | INVALID_VALUE | - | - | -",
                "ERROR: duplicate key value violates unique constraint \"u\" | UNIQUE_VIOLATION | u"
                        + " | - | -",
                "UNIQUE constraint failed: app_tag.name | UNIQUE_VIOLATION | - | - | app_tag.name",
                "Duplicate entry 'x' for key 'tag.name' | UNIQUE_VIOLATION | tag.name | - | -",
                "no such table: app_tag | UNDEFINED_TABLE | - | app_tag | -",
                "something else went wrong | OTHER | - | - | -",
            })
    void aMessageTellsKindAndNames(
            String message, SqlErrorKind kind, String constraint, String table, String column) {
        SqlError error = error(null, message);

        assertThat(error.kind()).isEqualTo(kind);
        assertThat(error.constraint()).isEqualTo(constraint);
        assertThat(error.table()).isEqualTo(table);
        assertThat(error.column()).isEqualTo(column);
    }

    @Test
    void theStateDecidesWhateverTheLanguage() {
        SqlError german =
                error("23505", "doppelter Schlüsselwert verletzt Unique-Constraint »tag_name_key«");
        SqlError japanese = error("42P01", "リレーション\"nowhere\"は存在しません");

        assertThat(german.kind()).isEqualTo(SqlErrorKind.UNIQUE_VIOLATION);
        assertThat(german.constraint()).isEqualTo("tag_name_key");
        assertThat(japanese.kind()).isEqualTo(SqlErrorKind.UNDEFINED_TABLE);
        assertThat(japanese.table()).isEqualTo("nowhere");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "doppelter Schlüsselwert verletzt Unique-Constraint »u« | UNIQUE_VIOLATION",
                "la valeur d'une clé dupliquée rompt la contrainte unique « u » | UNIQUE_VIOLATION",
                "Relation »t« existiert nicht bei Zeichen 15 | UNDEFINED_TABLE",
                "Spalte »c« existiert nicht bei Zeichen 8 | UNDEFINED_COLUMN",
                "столбец \"c\" не существует (символ 8) | UNDEFINED_COLUMN",
                "INSERT или UPDATE в таблице \"t\" нарушает ограничение внешнего ключа \"f\" |"
                        + " FOREIGN_KEY_VIOLATION",
                "выполнение оператора отменено из-за тайм-аута | STATEMENT_TIMEOUT",
                "выполнение оператора отменено из-за тайм-аута блокировки | LOCK_NOT_AVAILABLE",
                "annullamento dell'istruzione a causa di timeout | STATEMENT_TIMEOUT",
                "annullamento dell'istruzione a causa di timeout di lock | LOCK_NOT_AVAILABLE",
                "se ha detectado un deadlock | DEADLOCK",
                "检测到死锁 | DEADLOCK",
                "リレーション\"t\"は存在しません | UNDEFINED_TABLE",
                "列\"c\"は存在しません | UNDEFINED_COLUMN",
                "kunde inte serialisera åtkomst på grund av samtidig uppdatering |"
                        + " SERIALIZATION_FAILURE",
                "anulowano polecenie na skutek żądania użytkownika | CANCELED",
                "çıkmaz (deadlock) durumu saptandı | DEADLOCK",
            })
    void aTranslatedMessageTellsItsKindWithoutAState(String message, SqlErrorKind kind) {
        assertThat(error(null, message).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "23001, CONSTRAINT_VIOLATION",
        "22003, INVALID_VALUE",
        "08006, CONNECTION_LOST",
        "57P01, CONNECTION_LOST",
        "57P04, CONNECTION_LOST",
        "25P03, CONNECTION_LOST",
        "53300, OUT_OF_RESOURCES",
        "57014, CANCELED",
        "P0001, RAISED",
        "XX000, OTHER",
    })
    void aStateOfAnyClassHasAKind(String state, SqlErrorKind kind) {
        assertThat(error(state, "").kind()).isEqualTo(kind);
    }

    @Test
    void everyFailedStatementOfAServersLogTellsWhy() throws Exception {
        Workload workload =
                read(
                        """
                        2024-05-01 12:00:01.000 UTC [7] LOG:  statement: INSERT INTO a VALUES (1)
                        2024-05-01 12:00:01.001 UTC [7] ERROR:  23505: duplicate key value violates unique constraint "a_pkey"
                        2024-05-01 12:00:01.001 UTC [7] DETAIL:  Key (id)=(1) already exists.
                        2024-05-01 12:00:01.001 UTC [7] LOCATION:  _bt_check_unique, nbtinsert.c:666
                        2024-05-01 12:00:01.001 UTC [7] STATEMENT:  INSERT INTO a VALUES (1)
                        2024-05-01 12:00:02.000 UTC [7] ERROR:  deadlock detected
                        2024-05-01 12:00:02.000 UTC [7] STATEMENT:  UPDATE a SET b = 1
                        2024-05-01 12:00:03.000 UTC [7] LOG:  statement: SELECT 1
                        """);

        assertThat(workload.error(0))
                .isEqualTo(
                        new SqlError(
                                SqlErrorKind.UNIQUE_VIOLATION,
                                "23505",
                                "a_pkey",
                                null,
                                null,
                                "duplicate key value violates unique constraint \"a_pkey\""));
        assertThat(workload.error(1)).extracting(SqlError::kind).isEqualTo(SqlErrorKind.DEADLOCK);
        assertThat(workload.error(2)).isNull();
    }

    @Test
    void aPrefixWithTheStateTellsItWithoutVerbosity() throws Exception {
        Workload workload =
                read(
                        """
                        2024-05-01 12:00:01.000 UTC [7] 00000 LOG:  duration: 1.0 ms  statement: SELECT 1
                        2024-05-01 12:00:01.001 UTC [7] 40001 FEHLER:  konnte Zugriff nicht serialisieren
                        2024-05-01 12:00:01.001 UTC [7] 40001 ANWEISUNG:  UPDATE a SET b = 1
                        """);

        assertThat(workload.statement(1).error())
                .extracting(SqlError::kind)
                .isEqualTo(SqlErrorKind.SERIALIZATION_FAILURE);
    }

    @Test
    void hibernatesCodesAndMessageAreOneError() throws Exception {
        String head = "2026-11-21 00:39:35.667 %s [exec-4] ";
        Workload workload =
                read(
                        head.formatted("DEBUG")
                                + "org.hibernate.SQL - insert into tag (name) values (?)\n"
                                + head.formatted("WARN ")
                                + "o.h.e.jdbc.spi.SqlExceptionHelper - SQL Error: 0, SQLState:"
                                + " 23505\n"
                                + head.formatted("ERROR")
                                + "o.h.e.jdbc.spi.SqlExceptionHelper - ERROR: duplicate key value"
                                + " violates unique constraint \"tag_name_key\"\n"
                                + "  Detail: Key (name)=(autem12) already exists.\n"
                                + head.formatted("DEBUG")
                                + "org.hibernate.SQL - select 1\n");

        assertThat(workload.size()).isEqualTo(2);
        assertThat(workload.error(0))
                .isEqualTo(
                        new SqlError(
                                SqlErrorKind.UNIQUE_VIOLATION,
                                "23505",
                                "tag_name_key",
                                null,
                                null,
                                "duplicate key value violates unique constraint \"tag_name_key\""));
        assertThat(workload.error(1)).isNull();
    }

    @Test
    void thousandsOfDifferentMessagesDoNotFillTheMemory() throws Exception {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            log.append(
                    "2024-05-01 12:00:01.000 UTC [7] ERROR:  relation \"t%d\" does not exist\n"
                            .formatted(i));
            log.append(
                    "2024-05-01 12:00:01.000 UTC [7] STATEMENT:  SELECT * FROM t%d\n".formatted(i));
        }

        Workload workload = read(log.toString());

        assertThat(workload.error(10)).extracting(SqlError::table).isEqualTo("t10");
        assertThat(workload.error(4_999))
                .isEqualTo(
                        new SqlError(SqlErrorKind.UNDEFINED_TABLE, null, null, null, null, null));
    }
}
