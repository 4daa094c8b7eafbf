package org.querygram.app.filter;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Shown;
import org.querygram.detect.Cause;
import org.querygram.detect.Finding;
import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// Asks a filter of a log. Walks over all rows once: run it in the background.
public final class FilterMatcher {

    private final OpenLog log;
    private final Workload workload;

    public FilterMatcher(OpenLog log) {
        this.log = log;
        this.workload = log.workload();
    }

    /// What the filter leaves; when it leaves nothing, why.
    public FilterAnswer answer(Filter filter) {
        if (filter.isEmpty()) {
            return new FilterAnswer(Shown.ALL, "", null, null);
        }
        BitSet rows = rows(filter);
        Shown shown = Shown.of(workload, rows, findings(filter, rows));
        return rows.isEmpty() ? nothing(filter, shown) : new FilterAnswer(shown, "", null, null);
    }

    private BitSet rows(Filter filter) {
        RowTests tests = new RowTests(log);
        List<IntPredicate> wanted = new ArrayList<>();
        for (Term term : filter.terms()) {
            IntPredicate test = tests.of(term.condition());
            wanted.add(term.negated() ? test.negate() : test);
        }
        IntPredicate[] all = wanted.toArray(IntPredicate[]::new);
        BitSet rows = new BitSet(workload.size());
        for (int row = 0; row < workload.size(); row++) {
            if (meets(all, row)) {
                rows.set(row);
            }
        }
        return rows;
    }

    private static boolean meets(IntPredicate[] all, int row) {
        for (IntPredicate test : all) {
            if (!test.test(row)) {
                return false;
            }
        }
        return true;
    }

    /// A finding is left when one of its statements is, and when it is not what `finding:` leaves
    /// out.
    private Set<String> findings(Filter filter, BitSet rows) {
        Set<String> ids = new HashSet<>();
        Stream.concat(
                        log.analysis().findings().stream(),
                        log.analysis().causes().stream().map(Cause::whole))
                .filter(finding -> isWanted(filter, finding) && any(rows, finding.rows()))
                .forEach(finding -> ids.add(finding.id()));
        return ids;
    }

    private static boolean isWanted(Filter filter, Finding finding) {
        for (Term term : filter.terms()) {
            if (term.condition() instanceof Condition.Names names
                    && names.field() == NameField.FINDING
                    && RowTests.isFinding(names, finding) == term.negated()) {
                return false;
            }
        }
        return true;
    }

    private static boolean any(BitSet rows, int[] some) {
        for (int row : some) {
            if (rows.get(row)) {
                return true;
            }
        }
        return false;
    }

    private FilterAnswer nothing(Filter filter, Shown shown) {
        for (int i = 0; i < filter.terms().size(); i++) {
            Term term = filter.terms().get(i);
            boolean alone = rows(new Filter(List.of(term))).isEmpty();
            if (alone) {
                return unmatched(filter, i, shown);
            }
        }
        return new FilterAnswer(shown, "No statement matches all of it.", null, null);
    }

    private FilterAnswer unmatched(Filter filter, int index, Shown shown) {
        Term term = filter.terms().get(index);
        String message = "Nothing matches `%s`.".formatted(term) + unknown(term.condition());
        String meant = meant(term);
        if (meant == null) {
            return new FilterAnswer(shown, message, null, null);
        }
        Condition.Names was = (Condition.Names) term.condition();
        List<Term> terms = new ArrayList<>(filter.terms());
        terms.set(
                index, new Term(term.negated(), new Condition.Names(was.field(), List.of(meant))));
        return new FilterAnswer(shown, message, new Filter(terms).toString(), meant);
    }

    /// What a saved analysis does not keep of single statements.
    private String unknown(Condition condition) {
        boolean single =
                switch (condition) {
                    case Condition.Words _ -> false;
                    case Condition.Names names ->
                            switch (names.field()) {
                                case USER, DATABASE, APPLICATION, REQUEST, IS -> true;
                                default -> false;
                            };
                    case Condition.Figure figure ->
                            figure.field() == FigureField.TIME
                                    || figure.field() == FigureField.ROWS;
                };
        return single && log.isSaved()
                ? " A saved analysis does not keep that of single statements."
                : "";
    }

    private @Nullable String meant(Term term) {
        return term.condition() instanceof Condition.Names names && !term.negated()
                ? Nearest.of(names.values().getFirst(), Vocabulary.of(log, names.field()))
                : null;
    }
}
