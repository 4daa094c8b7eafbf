package org.querygram.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class FingerprintTest {

    private final StatementScanner scanner = new StatementScanner();

    @TestFactory
    Stream<DynamicTest> statementsThatSayTheSameAgree() {
        return SqlFixtures.groups("same.txt").entrySet().stream()
                .map(
                        group ->
                                DynamicTest.dynamicTest(
                                        group.getKey(), () -> allAgree(group.getValue())));
    }

    private void allAgree(List<String> statements) {
        String first = scanner.scan(statements.getFirst()).normalized();
        long fingerprint = scanner.fingerprint();
        for (String statement : statements) {
            assertThat(scanner.scan(statement).normalized()).as(statement).isEqualTo(first);
            assertThat(scanner.fingerprint()).as(statement).isEqualTo(fingerprint);
        }
    }

    @TestFactory
    Stream<DynamicTest> statementsThatSaySomethingElseDiffer() {
        return SqlFixtures.groups("differ.txt").entrySet().stream()
                .map(
                        group ->
                                DynamicTest.dynamicTest(
                                        group.getKey(), () -> allDiffer(group.getValue())));
    }

    private void allDiffer(List<String> statements) {
        Map<Long, String> seen = new HashMap<>();
        for (String statement : statements) {
            String other = seen.put(scanner.scan(statement).fingerprint(), statement);
            assertThat(other).as("%s has the fingerprint of", statement).isNull();
        }
    }

    @Test
    void groupsOfEqualStatementsDifferFromEachOther() {
        allDiffer(SqlFixtures.groups("same.txt").values().stream().map(List::getFirst).toList());
    }

    @Test
    void theNormalizedTextHasTheFingerprintOfItsStatement() {
        for (String statement : SqlFixtures.statements("same.txt")) {
            String normalized = scanner.scan(statement).normalized();
            long fingerprint = scanner.fingerprint();
            assertThat(scanner.scan(normalized).fingerprint())
                    .as(normalized)
                    .isEqualTo(fingerprint);
        }
    }

    @Test
    void hexadecimalDigitsAreSixteenAndReadBack() {
        assertThat(Fingerprints.hex(0x1fL)).isEqualTo("000000000000001f");
        assertThat(Fingerprints.parse(Fingerprints.hex(-2))).isEqualTo(-2);
    }
}
