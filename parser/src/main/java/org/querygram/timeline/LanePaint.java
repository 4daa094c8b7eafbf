package org.querygram.timeline;

import java.util.BitSet;

/// What of a lane's statements shows, besides where they stand.
///
/// @param groups what they are coloured by: their table, say
/// @param strong indexes of the lane that keep their full colour
/// @param failed indexes of the lane with an error
public record LanePaint(LaneGroups groups, BitSet strong, BitSet failed) {}
