package org.querygram.compare;

import java.util.Set;

/// One unit of work of a side.
///
/// @param id as reports name it
/// @param kind id of its kind
/// @param fingerprints of its statements, housekeeping left out
public record SideSegment(String id, String title, String kind, int size, Set<Long> fingerprints) {

    public SideSegment {
        fingerprints = Set.copyOf(fingerprints);
    }
}
