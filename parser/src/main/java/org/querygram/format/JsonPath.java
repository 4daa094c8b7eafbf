package org.querygram.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The keys that lead from an object of a log to what is looked for in it; none for the object
/// itself.
///
/// @param keys from the outside in
record JsonPath(List<String> keys) {

    static final JsonPath ITSELF = new JsonPath(List.of());

    JsonPath {
        keys = List.copyOf(keys);
    }

    int length() {
        return keys.size();
    }

    /// To the object that holds what the path leads to.
    JsonPath container() {
        return new JsonPath(keys.subList(0, keys.size() - 1));
    }

    byte[] lastKey() {
        return keys.getLast().getBytes(StandardCharsets.UTF_8);
    }

    byte[][] bytes() {
        return keys.stream()
                .map(key -> key.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    static boolean is(byte[] key, byte[] b, int from, int to) {
        return Arrays.equals(key, 0, key.length, b, from, to);
    }

    /// As people write it: `properties.message`.
    String text() {
        return String.join(".", keys);
    }
}
