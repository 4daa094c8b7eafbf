package org.querygram.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.querygram.entry.Entry;
import org.querygram.entry.EntryKind;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class EntryBatchTest {

    /// Positions, which a copy has elsewhere, and what they are positions in.
    private static final Set<String> PLACES =
            Set.of(
                    "buffer",
                    "bufferOffset",
                    "origin",
                    "from",
                    "to",
                    "decoded",
                    "decodedFrom",
                    "decodedTo",
                    "names");

    @Test
    void keepsEveryFieldThatAnEntryHas() throws Exception {
        Entry entry = new Entry();
        entry.buffer = "0123456789 select 1".getBytes(StandardCharsets.UTF_8);
        List<String> told = new ArrayList<>();
        for (Field field : fields()) {
            if (field.getType() == long.class) {
                field.setLong(entry, 77);
            } else if (field.getType() == boolean.class) {
                field.setBoolean(entry, true);
            } else if (field.getType() == String.class) {
                field.set(entry, "said");
            } else if (field.getType() == int.class && !isRange(field)) {
                field.setInt(entry, 5);
            } else if (field.getType() == int.class) {
                field.setInt(entry, field.getName().endsWith("From") ? 2 : 6);
            }
        }
        entry.kind = EntryKind.OTHER;
        EntryBatch batch = new EntryBatch(10, 10);
        batch.add(entry);

        Entry kept = batch.entry(0);
        for (Field field : fields()) {
            if (!isRange(field)) {
                assertThat(field.get(kept)).as(field.getName()).isEqualTo(field.get(entry));
                told.add(field.getName());
            } else if (field.getName().endsWith("From")) {
                assertThat(field.getInt(kept)).as(field.getName()).isNotNegative();
            }
        }
        assertThat(told).contains("kind", "line", "durationNanos", "problem");
    }

    private static boolean isRange(Field field) {
        return field.getName().endsWith("From") || field.getName().endsWith("To");
    }

    private static List<Field> fields() {
        return List.of(Entry.class.getFields()).stream()
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !PLACES.contains(field.getName()))
                .toList();
    }
}
