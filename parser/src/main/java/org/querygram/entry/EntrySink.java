package org.querygram.entry;

/// Takes what a scanner found, in file order.
@FunctionalInterface
public interface EntrySink {

    /// The entry is reused after the call returns: copy what must stay.
    void accept(Entry entry);
}
