package org.querygram.app.palette;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.Figures;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.workload.Workload;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A line of the log in front by its number; choosing it selects the statement that stands there.
public final class LineSource implements PaletteSource {

    private static final int LONGEST = 90;

    private final Supplier<@Nullable OpenLog> log;
    private final Consumer<Selected> select;

    /// @param log in front, or null
    public LineSource(Supplier<@Nullable OpenLog> log, Consumer<Selected> select) {
        this.log = log;
        this.select = select;
    }

    @Override
    public String prefix() {
        return ":";
    }

    @Override
    public String counted(int count) {
        return log.get() == null
                ? "no log is open"
                : count == 0 ? "type the number of a line" : Figures.counted(count, "statement");
    }

    @Override
    public boolean filters() {
        return false;
    }

    @Override
    public List<PaletteEntry> entries(String typed) {
        OpenLog now = log.get();
        long line = number(typed);
        int row = now == null || line < 0 ? -1 : rowAt(now.workload(), line);
        return now == null || row < 0 ? List.of() : List.of(entry(now, row));
    }

    private PaletteEntry entry(OpenLog now, int row) {
        String sql = now.queryClass(now.workload().queryClass(row)).normalized();
        return PaletteEntry.of(
                sql.length() > LONGEST ? sql.substring(0, LONGEST - 1) + "…" : sql,
                "line " + Figures.count(now.workload().line(row)),
                () -> select.accept(new Selected.OfRow(row)));
    }

    private static long number(String typed) {
        String digits = typed.replace(",", "").replace(" ", "");
        boolean number = !digits.isEmpty() && digits.length() < 18;
        return number && digits.chars().allMatch(Character::isDigit) ? Long.parseLong(digits) : -1;
    }

    /// The statement that stands in a line: the last one that begins there or before. Of several
    /// files the first that has the line.
    private static int rowAt(Workload workload, long line) {
        int found = -1;
        long best = 0;
        for (int row = 0; row < workload.size(); row++) {
            long at = workload.line(row);
            if (at <= line && at > best) {
                best = at;
                found = row;
            }
        }
        return found >= 0 ? found : workload.size() == 0 ? -1 : 0;
    }
}
