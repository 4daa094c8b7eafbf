package org.querygram.format;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Stands for a source without a single character to read: nought statements, and no error.
public final class NothingFormat implements LogFormat {

    @Override
    public String id() {
        return "empty";
    }

    @Override
    public String title() {
        return "Empty file";
    }

    @Override
    public @Nullable Recognition recognise(Sample sample, FormatHints hints) {
        return isBlank(sample) ? assume(sample, hints) : null;
    }

    @Override
    public Recognition assume(Sample sample, FormatHints hints) {
        return new Recognition(this, (block, sink) -> block.to(), 0, 0, null, List.of());
    }

    private static boolean isBlank(Sample sample) {
        for (int i = 0; i < sample.length(); i++) {
            if (sample.bytes()[i] > ' ' || sample.bytes()[i] < 0) {
                return false;
            }
        }
        return sample.complete();
    }
}
