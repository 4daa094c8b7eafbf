package org.querygram.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

/// Logs of libraries that are not read are named, and nobody claims their lines.
class ForeignLogsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    MyBatis | 2026-11-21 10:00:00.1 DEBUG 1 --- [main] o.e.PetMapper.find : ==>  Preparing: select id from pet where id = ?
                    EclipseLink | [EL Fine]: sql: 2026-11-21 10:00:00.123--ServerSession(12)--Connection(3)--SELECT ID, NAME FROM PET WHERE (ID = ?)
                    DataNucleus | 10:00:00,123 (main) DEBUG [DataNucleus.Datastore.Native] - SELECT A0.ID FROM PET A0 WHERE A0.ID = <1>
                    jOOQ | 10:00:00.123 [main] DEBUG org.jooq.tools.LoggerListener - Executing query          : select "id" from "pet"
                    JdbcTemplate | 10:00:00.123 [main] DEBUG o.s.jdbc.core.JdbcTemplate - Executing prepared SQL statement [select id from pet where id = ?]
                    SQLAlchemy | 2026-11-21 10:00:00,123 INFO sqlalchemy.engine.Engine SELECT pet.id FROM pet WHERE pet.id = %(id_1)s
                    Sequelize | Executing (default): SELECT "id" FROM "pet" AS "pet" WHERE "pet"."id" = 1
                    """)
    void theToolIsNamed(String tool, String line) {
        byte[] log = (line + "\n").repeat(3).getBytes(StandardCharsets.UTF_8);
        Sample sample = new Sample(log, log.length, true);

        assertThat(ForeignLogs.nameOf(sample)).contains(tool);
        assertThat(LogFormats.recognise(sample, FormatFixture.HINTS)).isEmpty();
    }
}
