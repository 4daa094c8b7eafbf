package org.querygram.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;

class EntryTest {

    private static final Map<Class<?>, Object> SAMPLES =
            Map.of(
                    int.class,
                    7,
                    long.class,
                    8L,
                    boolean.class,
                    true,
                    byte[].class,
                    new byte[] {9},
                    String.class,
                    "text",
                    EntryKind.class,
                    EntryKind.BATCH,
                    Entry.Origin.class,
                    (Entry.Origin) position -> position + 10L);

    @Test
    void aCopyHasEveryField() throws IllegalAccessException {
        Entry entry = new Entry();
        for (Field field : Entry.class.getFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                field.set(entry, SAMPLES.get(field.getType()));
            }
        }

        assertThat(entry.copy()).usingRecursiveComparison().isEqualTo(entry);
    }

    @Test
    void aRangeIsAsLongAsItsPlaceInTheSource() {
        Entry entry = new Entry();
        entry.bufferOffset = 100;
        assertThat(entry.offset(5)).isEqualTo(105);
        assertThat(entry.length(5, 9)).isEqualTo(4);

        entry.origin = position -> position < 7 ? position : position + 20;
        assertThat(entry.offset(5)).isEqualTo(5);
        assertThat(entry.length(5, 9)).isEqualTo(24);
        assertThat(entry.length(5, 5)).isZero();
    }
}
