package org.querygram.app.palette;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.detect.Cause;
import org.querygram.detect.Finding;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The findings of the log in front, by weight; choosing one selects it.
public final class FindingSource implements PaletteSource {

    private final Supplier<@Nullable OpenLog> log;
    private final Consumer<Selected> select;

    /// @param log in front, or null
    public FindingSource(Supplier<@Nullable OpenLog> log, Consumer<Selected> select) {
        this.log = log;
        this.select = select;
    }

    @Override
    public String prefix() {
        return "#";
    }

    @Override
    public String counted(int count) {
        return log.get() == null ? "no log is open" : Figures.counted(count, "finding");
    }

    @Override
    public List<PaletteEntry> entries(String typed) {
        OpenLog now = log.get();
        return now == null
                ? List.of()
                : now.analysis().causes().stream().map(Cause::whole).map(this::entry).toList();
    }

    private PaletteEntry entry(Finding finding) {
        String saves =
                Figures.count(finding.statementsBefore())
                        + " → "
                        + Figures.count(finding.statementsAfter());
        return PaletteEntry.of(
                finding.title(), saves, () -> select.accept(new Selected.OfFinding(finding)));
    }
}
