package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.LogFact;

import java.util.List;

/// Django's log of its database back ends as JSON, one record a line, whatever formatter wrote it
/// and however it names its keys. See docs/formats/django-json.md.
public final class DjangoJsonFormat implements LogFormat {

    @Override
    public String id() {
        return "django-json";
    }

    @Override
    public String title() {
        return "Django, JSON log";
    }

    @Override
    public String settingFor(LogFact fact) {
        return DjangoJsonSettings.settingFor(fact);
    }

    @Override
    public TextCleanup cleanup() {
        return TextCleanup.ANSI_COLOURS;
    }

    @Override
    public @Nullable Recognition recognise(Sample sample, FormatHints hints) {
        JsonRecordKeys keys = JsonRecordLearner.django(sample, hints);
        if (keys == null) {
            return null;
        }
        Recognition recognition = recognition(keys, sample, hints);
        return recognition.statements() == 0 ? null : recognition;
    }

    @Override
    public Recognition assume(Sample sample, FormatHints hints) {
        JsonRecordKeys keys = JsonRecordLearner.django(sample, hints);
        return recognition(keys == null ? JsonRecordKeys.usual() : keys, sample, hints);
    }

    private Recognition recognition(JsonRecordKeys keys, Sample sample, FormatHints hints) {
        DjangoJsonScanner scanner = new DjangoJsonScanner(keys, hints);
        LoggerTally tally = LoggerTally.of(scanner, sample);
        List<String> notes = DjangoNotes.with(keys.notes(), hints);
        return new Recognition(
                this, scanner, tally.statements(), tally.unknownLines(), null, notes);
    }
}
