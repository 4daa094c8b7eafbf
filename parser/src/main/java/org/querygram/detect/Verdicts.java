package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.timeline.Forms;
import org.querygram.timeline.Segment;
import org.querygram.timeline.Segments;
import org.querygram.workload.Workload;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// What was found in segments so far, by their form: a page that is asked for a thousand times is
/// judged a few times. Thread-safe.
final class Verdicts {

    /// Different verdicts on one form: by day and by night, say.
    private static final int MOST_OF_FORM = 4;

    /// A form whose first segments were all judged by times or texts is not worth watching.
    private static final int MOST_IN_VAIN = 8;

    /// Numbers kept in all, 4 bytes each.
    private static final long MOST_KEPT = 16_000_000;

    private static final class OfForm {
        final List<Verdict> verdicts = new CopyOnWriteArrayList<>();
        final AtomicInteger inVain = new AtomicInteger();
    }

    private final Workload workload;
    private final Segments segments;
    private final Forms forms;
    private final ConcurrentHashMap<Integer, OfForm> known = new ConcurrentHashMap<>();
    private final AtomicLong kept = new AtomicLong();

    Verdicts(Workload workload, Segments segments, Forms forms) {
        this.segments = segments;
        this.workload = workload;
        this.forms = forms;
    }

    /// The findings of a segment, from a verdict on another one; null if there is none that holds.
    @Nullable List<Finding> of(Segment segment, Arbiter arbiter) {
        OfForm form = known.get(forms.first(segment.index()));
        if (form != null) {
            for (Verdict verdict : form.verdicts) {
                if (verdict.holdsFor(segment, workload)) {
                    return verdict.of(segment, arbiter);
                }
            }
        }
        return null;
    }

    /// True when a verdict on the segment may be of use for others.
    boolean isWanted(Segment segment) {
        if (!forms.isShared(segment.index()) || kept.get() > MOST_KEPT) {
            return false;
        }
        OfForm form = known.get(forms.first(segment.index()));
        return form == null
                || form.verdicts.size() < MOST_OF_FORM && form.inVain.get() < MOST_IN_VAIN;
    }

    void keep(Segment segment, List<Finding> findings, Asking asking) {
        OfForm form = known.computeIfAbsent(forms.first(segment.index()), first -> new OfForm());
        Verdict verdict = Verdict.of(segment, findings, asking, segments);
        if (verdict == null) {
            form.inVain.incrementAndGet();
        } else {
            kept.addAndGet(verdict.size());
            form.verdicts.add(verdict);
        }
    }
}
