package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.LogFact;

import java.util.ArrayList;
import java.util.List;

/// The log of a program with Hibernate as JSON, one record a line: Spring Boot's structured
/// logging, logstash-logback-encoder, Quarkus. See docs/formats/hibernate-json.md.
public final class HibernateJsonFormat implements LogFormat {

    @Override
    public String id() {
        return "hibernate-json";
    }

    @Override
    public String title() {
        return "Hibernate, JSON log";
    }

    @Override
    public TextCleanup cleanup() {
        return TextCleanup.ANSI_COLOURS;
    }

    @Override
    public String settingFor(LogFact fact) {
        return HibernateSettings.settingFor(fact);
    }

    @Override
    public @Nullable Recognition recognise(Sample sample, FormatHints hints) {
        JsonRecordKeys keys = JsonRecordLearner.hibernate(sample, hints);
        if (keys == null) {
            return null;
        }
        Recognition recognition = recognition(keys, sample, hints);
        return recognition.statements() == 0 ? null : recognition;
    }

    @Override
    public Recognition assume(Sample sample, FormatHints hints) {
        JsonRecordKeys keys = JsonRecordLearner.hibernate(sample, hints);
        return recognition(keys == null ? JsonRecordKeys.logstash() : keys, sample, hints);
    }

    private Recognition recognition(JsonRecordKeys keys, Sample sample, FormatHints hints) {
        HibernateJsonScanner scanner = new HibernateJsonScanner(keys, hints);
        LoggerTally tally = LoggerTally.of(scanner, sample);
        List<String> notes = new ArrayList<>(keys.notes());
        notes.add(HibernateLoggerFormat.NO_DURATIONS);
        if (tally.isDoubled()) {
            notes.add(HibernateLoggerFormat.DOUBLED);
        }
        return new Recognition(
                this, scanner, tally.statements(), tally.unknownLines(), null, notes);
    }
}
