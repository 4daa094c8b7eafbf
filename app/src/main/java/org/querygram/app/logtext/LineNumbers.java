package org.querygram.app.logtext;

import javafx.collections.ObservableListBase;

/// The numbers of lines as a list that takes no room: 1 to `size`.
final class LineNumbers extends ObservableListBase<Long> {

    private final int size;

    LineNumbers(int size) {
        this.size = size;
    }

    /// By identity: comparing a million numbers one by one would stop the window.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public Long get(int index) {
        return index + 1L;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int indexOf(Object number) {
        return number instanceof Long of && of >= 1 && of <= size ? (int) (of - 1) : -1;
    }

    @Override
    public boolean contains(Object number) {
        return indexOf(number) >= 0;
    }
}
