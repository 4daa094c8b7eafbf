package org.querygram.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrappedColumnTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(",
                ") = ?",
                "upper(",
                "upper() = ?",
                "upper(a) = b",
                "upper(a) = upper(b)",
                "upper(a) = ? AND c = ?",
                "(a -> ?) = b",
                "(a -> ?) > ?",
                "(a + b) = ?",
                "(a) = (b)",
                "f(a, b) = ?",
                "upper(a) = ? OR upper(b) = ?",
                "a = ?",
            })
    void otherConditionsHaveNone(String where) {
        assertThat(WrappedColumn.path(where)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "lower(email) = ?,                  email",
        "upper(tag.name::text) = upper(?),  tag.name",
        "(upper(shop.tag.name) = upper(?)), shop.tag.name",
        "(visit.extra -> ?) = ?,            visit.extra",
        "visit.extra ->> ? = ?,             visit.extra",
        "(visit.extra ->> ?)::integer = ?,  visit.extra",
        "extra #>> ? = ?,                   extra",
        "lower((visit.extra ->> ?)) = ?,    visit.extra",
    })
    void aFunctionOfAColumnNamesTheColumn(String where, String column) {
        assertThat(WrappedColumn.path(where)).isEqualTo(column);
    }
}
