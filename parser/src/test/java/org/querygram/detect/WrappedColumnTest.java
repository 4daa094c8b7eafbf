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
                "f(a, b) = ?",
                "upper(a) = ? OR upper(b) = ?",
                "a = ?",
            })
    void otherConditionsHaveNone(String where) {
        assertThat(WrappedColumn.of(where)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "lower(email) = ?,                  email",
        "upper(tag.name::text) = upper(?),  name",
        "(upper(shop.tag.name) = upper(?)), name",
    })
    void aFunctionOfAColumnNamesTheColumn(String where, String column) {
        assertThat(WrappedColumn.of(where)).isEqualTo(column);
    }
}
