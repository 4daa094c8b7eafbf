package org.querygram.app.filter;

/// One condition of a filter, or with `-` in front the opposite of it.
public record Term(boolean negated, Condition condition) {

    @Override
    public String toString() {
        return (negated ? "-" : "") + condition;
    }
}
