package org.querygram.loops;

import org.querygram.timeline.Forms;
import org.querygram.timeline.Segments;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The trees of all segments, kept once for each form and made when somebody asks for one: a tree
/// has the rows of its statements at each of its levels.
final class FoldedTrees extends AbstractList<LoopTree> implements RandomAccess {

    private final Segments segments;
    private final Forms forms;

    /// For each segment that is the first of its form.
    private final AtomicReferenceArray<PackedTree> packed;

    FoldedTrees(Segments segments, Forms forms) {
        this.segments = segments;
        this.forms = forms;
        this.packed = new AtomicReferenceArray<>(segments.list().size());
    }

    /// To be called for the first segment of each form before the list is used.
    void put(int segment, PackedTree tree) {
        packed.set(segment, tree);
    }

    @Override
    public int size() {
        return packed.length();
    }

    @Override
    public LoopTree get(int segment) {
        return packed.get(forms.first(segment)).of(segments.list().get(segment));
    }
}
