package org.querygram.app.report.text;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.BoundSql;
import org.querygram.sql.LiteralMask;
import org.querygram.sql.SqlToken;
import org.querygram.sql.SqlTokens;
import org.querygram.timeline.Segment;
import org.querygram.workload.Workload;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Reads what a log says for a report: statements, values, names; masked where the report is to be
/// shared.
///
/// The same value has the same mark (`?1`, `?2`) throughout one report.
public final class LogTexts {

    /// Statements are cut to this before they are masked: what a report shows is shorter by far.
    private static final int READ_LIMIT = 64_000;

    /// Statements and tokens of a unit of work that are looked at for what its address holds: the
    /// lookup by a part of the address is among the first.
    private static final int LOOKED_AT = 20;

    private static final int TOKENS_LOOKED_AT = 2_000;

    private final Workload workload;
    private final boolean masks;
    private final LiteralMask mask;

    public LogTexts(Workload workload, boolean masks) {
        this(workload, masks, new LiteralMask());
    }

    private LogTexts(Workload workload, boolean masks, LiteralMask mask) {
        this.workload = workload;
        this.masks = masks;
        this.mask = mask;
    }

    /// The texts of another log in the same report, with the same marks.
    public LogTexts of(Workload other) {
        return new LogTexts(other, masks, mask);
    }

    public boolean masks() {
        return masks;
    }

    /// A row's SQL as the log has it.
    public String sql(int row) {
        String sql = workload.sql(row);
        return masks ? mask.apply(sql) : sql;
    }

    /// A row's SQL with its bound values in place, for people; at most `limit` characters.
    public String shownSql(int row, int limit) {
        String sql = workload.sql(row);
        if (sql.length() > READ_LIMIT) {
            return FreeText.cut(shown(sql.substring(0, READ_LIMIT)), limit, sql.length());
        }
        List<@Nullable String> values = workload.parameters(row);
        String shown = shown(values.isEmpty() ? sql : BoundSql.fill(sql, values));
        return FreeText.cut(shown, limit);
    }

    private String shown(String sql) {
        return FreeText.visibleLines(masks ? mask.apply(sql) : sql);
    }

    /// Bound values in order; masked ones have the mark of an equal literal.
    public List<@Nullable String> parameters(int row) {
        List<@Nullable String> values = workload.parameters(row);
        if (!masks) {
            return values;
        }
        return values.stream().<@Nullable String>map(v -> v == null ? null : mask.mark(v)).toList();
    }

    /// A title, file name or line of the log.
    public String text(String text) {
        return masks
                ? FreeText.masked(text, (kind, value) -> mask.mark(value))
                : FreeText.visible(text);
    }

    /// The title of a unit of work: `GET /tags/rosebud/` shows no `rosebud` where its statements
    /// have that value.
    public String title(Segment segment) {
        String title = segment.title();
        if (!masks || title.indexOf('/') < 0) {
            return text(title);
        }
        Set<String> known = new HashSet<>();
        int rows = Math.min(LOOKED_AT, segment.size());
        for (int i = 0; i < rows; i++) {
            addValues(known, segment.row(i));
        }
        return FreeText.masked(title, known, (kind, value) -> mask.mark(value));
    }

    private void addValues(Set<String> known, int row) {
        String sql = workload.sql(row);
        for (SqlToken token : SqlTokens.of(sql, TOKENS_LOOKED_AT)) {
            String text = token.of(sql);
            if (token.kind() == SqlToken.Kind.STRING && text.length() > 2) {
                known.add(text.substring(1, text.length() - 1));
            }
        }
        workload.parameters(row).stream().filter(Objects::nonNull).forEach(known::add);
    }

    /// The path of the log that a row stands in, as a report names it.
    public String source(int row) {
        return path(workload.sources().get(workload.source(row)).path());
    }

    /// A path as a report names it: its last part when masked, for folders tell of people.
    public String path(String path) {
        int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        String name = slash < 0 || slash == path.length() - 1 ? path : path.substring(slash + 1);
        return masks ? FreeText.masked(name) : FreeText.visible(name);
    }
}
