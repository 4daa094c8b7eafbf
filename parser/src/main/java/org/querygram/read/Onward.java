package org.querygram.read;

import org.querygram.entry.EntrySink;

/// Where the entries of a source go, block by block.
interface Onward extends EntrySink {

    /// All entries of a block were given.
    ///
    /// @param fileBytes bytes of the file read so far, packed if it is packed
    /// @return false to stop reading
    boolean blockDone(long fileBytes);
}
