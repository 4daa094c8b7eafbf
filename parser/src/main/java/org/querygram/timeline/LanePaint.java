package org.querygram.timeline;

import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/// What of a lane's statements shows, besides where they stand.
///
/// @param groupOfRow a small number (0 to 15) that a row is coloured by: its table, say; -1 for
///     rows that never win a pixel's colour (housekeeping)
/// @param onlyGroup the group of all of the lane's rows where they are known to be of one, which
///     saves asking for each; else `SEVERAL`
/// @param strong indexes of the lane that keep their full colour
/// @param failed indexes of the lane with an error
public record LanePaint(IntUnaryOperator groupOfRow, int onlyGroup, BitSet strong, BitSet failed) {

    /// The lane's statements are of several groups.
    public static final int SEVERAL = -2;

    public LanePaint(IntUnaryOperator groupOfRow, BitSet strong, BitSet failed) {
        this(groupOfRow, SEVERAL, strong, failed);
    }
}
