package org.querygram.format;

import org.querygram.entry.Block;
import org.querygram.entry.EntrySink;

/// Finds the entries of a block. Keeps no state from block to block, so that blocks may be read in
/// any order.
public interface EntryScanner {

    /// Pushes every complete entry of the block, in order, and returns the position in the buffer
    /// up to which bytes were used: the start of the last entry when it may go on in the next
    /// block, `to` when `block.last()`. Lines before the first entry of a block that is not the
    /// first are UNKNOWN.
    int scan(Block block, EntrySink sink);

    /// The bytes of a text as the program sent it, from those that hold it in the log: undoes the
    /// quoting of a field or the envelope of a line.
    ///
    /// @param raw from an entry's `textFrom` to its `textTo`
    default byte[] plain(byte[] raw) {
        return raw;
    }
}
