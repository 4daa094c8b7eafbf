package org.querygram.loops;

/// A housekeeping statement, tied to the statement that it stands at.
///
/// @param row in the workload
/// @param anchor position of the statement before which it stands, or behind which
/// @param partner position of the statement at which its other bracket stands (COMMIT for BEGIN);
///     its own anchor if it has none
/// @param behind true when it stands behind its anchor
record Keeper(int row, int queryClass, int anchor, int partner, boolean behind) {

    /// The same, tied to another statement.
    Keeper at(int position) {
        int other = partner == anchor ? position : partner;
        return new Keeper(row, queryClass, position, other, behind);
    }
}
