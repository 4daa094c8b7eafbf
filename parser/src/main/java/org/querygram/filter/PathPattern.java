package org.querygram.filter;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// The path of a request to look for: the start of a path, or with `*` a pattern for all of it. A
/// method may stand before it ("POST /orders/"). The query behind `?` takes no part.
record PathPattern(@Nullable String method, String path) {

    static PathPattern of(String text) {
        int blank = text.indexOf(' ');
        return blank < 0
                ? new PathPattern(null, text)
                : new PathPattern(
                        text.substring(0, blank).toUpperCase(Locale.ROOT),
                        text.substring(blank + 1).strip());
    }

    /// @param title of a request, such as "GET /articles/?page=2"
    boolean fits(String title) {
        String found = pathOf(title);
        if (found == null || (method != null && !title.startsWith(method + " "))) {
            return false;
        }
        return path.indexOf('*') < 0 ? found.startsWith(path) : NamePattern.fits(path, found);
    }

    /// The path in the title of a request, or null where it has none (a request id alone).
    static @Nullable String pathOf(String title) {
        int slash = title.startsWith("/") ? 0 : title.indexOf(" /") + 1;
        if (slash == 0 && !title.startsWith("/")) {
            return null;
        }
        int end = title.length();
        for (char stop : new char[] {' ', '?', '#'}) {
            int at = title.indexOf(stop, slash);
            end = at < 0 ? end : Math.min(end, at);
        }
        return title.substring(slash, end);
    }
}
