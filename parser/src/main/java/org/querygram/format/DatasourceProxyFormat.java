package org.querygram.format;

import org.jspecify.annotations.Nullable;
import org.querygram.entry.LogFact;

import java.util.ArrayList;
import java.util.List;

/// The log of datasource-proxy: inline, on several lines or as JSON, alone or under a logging
/// framework. See docs/formats/datasource-proxy.md.
public final class DatasourceProxyFormat implements LogFormat {

    @Override
    public String id() {
        return "datasource-proxy";
    }

    @Override
    public String title() {
        return "datasource-proxy";
    }

    @Override
    public String settingFor(LogFact fact) {
        return ProxySettings.settingFor(fact);
    }

    @Override
    public @Nullable Recognition recognise(Sample sample, FormatHints hints) {
        LoggerLearnt learnt = ProxyLearner.learn(sample, hints);
        if (learnt.layouts().isEmpty()) {
            return null;
        }
        ProxyScanner scanner = new ProxyScanner(learnt, hints);
        LoggerTally tally = LoggerTally.of(scanner, sample);
        return tally.whole() == 0 ? null : recognition(learnt, scanner, tally);
    }

    @Override
    public Recognition assume(Sample sample, FormatHints hints) {
        LoggerLearnt learnt = ProxyLearner.learn(sample, hints);
        if (learnt.layouts().isEmpty()) {
            learnt = LoggerLearnt.bare();
        }
        ProxyScanner scanner = new ProxyScanner(learnt, hints);
        return recognition(learnt, scanner, LoggerTally.of(scanner, sample));
    }

    private Recognition recognition(LoggerLearnt learnt, ProxyScanner scanner, LoggerTally tally) {
        List<String> notes = new ArrayList<>(learnt.notes());
        return new Recognition(
                this, scanner, tally.statements(), tally.unknownLines(), null, notes);
    }
}
