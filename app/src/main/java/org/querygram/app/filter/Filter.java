package org.querygram.app.filter;

import java.util.List;
import java.util.stream.Collectors;

/// A filter: statements that meet all terms are left. Without terms everything is.
public record Filter(List<Term> terms) implements Parsed {

    public static final Filter EMPTY = new Filter(List.of());

    public Filter {
        terms = List.copyOf(terms);
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /// The filter as text that reads as the same filter.
    @Override
    public String toString() {
        return terms.stream().map(Term::toString).collect(Collectors.joining(" "));
    }
}
