package org.querygram.app.settings;

import javafx.beans.property.ObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was chosen last in toolbars and tables, kept by name: in this window and in the next one.
/// What was never chosen is not kept, so that each log opens as suits it best.
public final class Choices {

    private final Map<String, String> chosen;

    public Choices(Map<String, String> kept) {
        chosen = new TreeMap<>(kept);
    }

    /// All choices by name.
    public Map<String, String> all() {
        return Map.copyOf(chosen);
    }

    /// Null where nothing was chosen.
    public @Nullable String get(String name) {
        return chosen.get(name);
    }

    /// @param value null gives the choice up
    public void put(String name, @Nullable String value) {
        if (value == null) {
            chosen.remove(name);
        } else {
            chosen.put(name, value);
        }
    }

    /// Sets what was chosen last, if it is offered, and keeps what is chosen from now on. Who goes
    /// back to what the property has now gives the choice up.
    public <E extends Enum<E>> void tie(ObjectProperty<E> property, String name, List<E> offered) {
        E standard = property.get();
        String kept = chosen.get(name);
        offered.stream()
                .filter(each -> each.name().equals(kept))
                .findFirst()
                .ifPresent(property::set);
        property.addListener((_, _, now) -> put(name, now == standard ? null : now.name()));
    }
}
