package org.querygram.app.filter;

import java.util.List;
import java.util.stream.Collectors;

/// What a term asks of a statement.
public sealed interface Condition {

    /// The statement, without its values, has this text in it; small and capital letters are the
    /// same.
    record Words(String text) implements Condition {
        @Override
        public String toString() {
            return Quoting.words(text);
        }
    }

    /// One of these names is the statement's; `*` stands for any letters.
    record Names(NameField field, List<String> values) implements Condition {
        public Names {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return field.word()
                    + ":"
                    + values.stream().map(Quoting::value).collect(Collectors.joining(","));
        }
    }

    /// A figure is above, below or equal to a number.
    ///
    /// @param value nanoseconds for durations, else a count
    record Figure(FigureField field, Comparison comparison, long value) implements Condition {
        @Override
        public String toString() {
            return field.word() + comparison.sign() + field.written(value);
        }
    }
}
