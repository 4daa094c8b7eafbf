package org.querygram.detect;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Equal texts once: a loop that a log shows in thousands of segments has the same title and the
/// same advice in all of them, some kB each time. Thread-safe.
final class Shared {

    /// More different ones than this are not worth looking for.
    private static final int MOST = 100_000;

    private final ConcurrentMap<Object, Object> known = new ConcurrentHashMap<>();

    String one(String text) {
        return (String) first(text);
    }

    Advice one(Advice advice) {
        return (Advice) first(advice);
    }

    private Object first(Object value) {
        Object same = known.get(value);
        if (same != null) {
            return same;
        }
        if (known.size() >= MOST) {
            return value;
        }
        Object raced = known.putIfAbsent(value, value);
        return raced == null ? value : raced;
    }
}
