package org.querygram.read;

import org.querygram.workload.Glance;

/// Hears how far reading has come, and can stop it. Called on the reading thread, some ten times a
/// second.
public interface Progress {

    /// Hears nothing and never stops.
    Progress NONE =
            new Progress() {
                @Override
                public void read(long bytes, long totalBytes, long statements) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    /// @param bytes read so far, of all sources
    /// @param totalBytes of all sources, or -1 when it is not known (standard input)
    void read(long bytes, long totalBytes, long statements);

    /// What there is so far, about once a second, on the reading thread. It costs a pass over the
    /// statements that are new; who does not override it pays nothing.
    default void glance(Glance glance) {}

    /// True for who wants glances.
    default boolean glances() {
        return false;
    }

    /// True once the reader shall stop and keep what it has.
    boolean cancelled();

    /// True once nobody wants a result any more: whoever works for it may stop with nothing.
    default boolean abandoned() {
        return false;
    }
}
