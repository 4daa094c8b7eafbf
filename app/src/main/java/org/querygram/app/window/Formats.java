package org.querygram.app.window;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The log formats that can be chosen by hand: id by title, in the order of the registry.
public record Formats(Map<String, String> idByTitle) {

    public Formats {
        idByTitle = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(idByTitle));
    }

    List<String> titles() {
        return List.copyOf(idByTitle.keySet());
    }

    @Nullable String id(String title) {
        return idByTitle.get(title);
    }
}
