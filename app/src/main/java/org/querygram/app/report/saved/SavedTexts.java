package org.querygram.app.report.saved;

import org.querygram.workload.StatementTexts;

import java.util.ArrayList;
import java.util.List;

/// The texts that a saved analysis holds, by number: that of every class, then those of single
/// statements. The number stands where other logs keep the offset.
final class SavedTexts implements StatementTexts {

    private final List<String> texts = new ArrayList<>();

    /// @return its number
    int add(String text) {
        texts.add(text);
        return texts.size() - 1;
    }

    @Override
    public String text(int source, long offset, int length) {
        return texts.get((int) offset);
    }
}
