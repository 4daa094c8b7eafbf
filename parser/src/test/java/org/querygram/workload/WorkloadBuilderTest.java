package org.querygram.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.sql.SqlHash;

class WorkloadBuilderTest {

    @Test
    void aLogMayBeEmpty() {
        Workload workload = WorkloadText.of("");

        assertThat(workload.size()).isZero();
        assertThat(workload.hasTimes()).isFalse();
    }

    @Test
    void whatALogDoesNotTellIsUnknownNotZero() {
        Workload workload = WorkloadText.of("select * from a where id = 1");

        assertThat(workload.timeMicros(0)).isEqualTo(Workload.NO_TIME);
        assertThat(workload.durationNanos(0)).isEqualTo(-1);
        assertThat(workload.rowCount(0)).isEqualTo(-1);
        assertThat(workload.request(0)).isEqualTo(-1);
        assertThat(workload.batchSize(0)).isZero();
        assertThat(workload.listLength(0)).isZero();
    }

    @Test
    void statementsThatDifferInValuesAreOneClass() {
        Workload workload =
                WorkloadText.of("select * from a where id = 1", "select * from a where id = 2");

        assertThat(workload.queryClasses()).hasSize(1);
        assertThat(workload.literalHash(0)).isNotEqualTo(workload.literalHash(1));
        assertThat(workload.keyValue(0, 0)).isEqualTo(SqlHash.value("1"));
    }

    @Test
    void aBoundValueIsTheSameAsALiteral() {
        Workload workload =
                WorkloadText.of(
                        "select * from a where id = 7", "select * from a where id = $1  <- 7");

        assertThat(workload.queryClass(1)).isEqualTo(workload.queryClass(0));
        assertThat(workload.keyValue(1, 0)).isEqualTo(workload.keyValue(0, 0));
        assertThat(workload.parameters(1)).containsExactly("7");
    }

    @Test
    void bindsFollowTheirOwnTextWhereSomeValuesAreLiterals() {
        Workload workload =
                WorkloadText.of(
                        "select * from a where x = $1 and id = $2  <- 3, 8",
                        "select * from a where x = 3 and id = $1  <- 8");

        assertThat(workload.queryClasses()).hasSize(1);
        assertThat(workload.keyValue(1, 0)).isEqualTo(workload.keyValue(0, 0));
        assertThat(workload.keyValue(1, 1)).isEqualTo(workload.keyValue(0, 1));
    }

    @Test
    void aBoundNullIsNoKey() {
        Workload workload = WorkloadText.of("select * from a where id = $1  <- <null>");

        assertThat(workload.keyValue(0, 0)).isZero();
        assertThat(workload.parameters(0)).containsExactly((String) null);
    }

    @Test
    void durationsOfHoursAreKept() {
        Workload workload = WorkloadText.of("7200s select * from a", "0.5us select * from a");

        assertThat(workload.durationNanos(0)).isEqualTo(7_200_000_000_000L);
        assertThat(workload.durationNanos(1)).isEqualTo(1000);
    }

    @Test
    void sqlIsReadBackFromItsPlace() {
        Workload workload = WorkloadText.of("# ä", "s1 2ms select 'ö' from a  # note");

        assertThat(workload.statement(0).sql()).isEqualTo("select 'ö' from a");
        assertThat(workload.statement(0).line()).isEqualTo(2);
        assertThat(workload.statement(0).session().name()).isEqualTo("s1");
    }

    @Test
    void columnsGrowPastTheirFirstPiece() {
        IntColumn column = new IntColumn(-1, ColumnSpace.ofThisMachine());
        column.set(200_000, 5);

        assertThat(column.get(200_000)).isEqualTo(5);
        assertThat(column.get(70_000)).isEqualTo(-1);
        assertThat(column.get(900_000)).isEqualTo(-1);
    }

    @Test
    void listsOfValuesInPostgresFormAreRead() {
        java.util.List<String> values = new java.util.ArrayList<>();
        ParameterText.addTo(values, 0, "$1 = 'it''s, fine', $2 = NULL, $3 = '5'");

        assertThat(values).containsExactly("it's, fine", null, "5");
    }
}
