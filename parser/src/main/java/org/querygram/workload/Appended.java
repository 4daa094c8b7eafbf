package org.querygram.workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Two workloads as one: all that is numbered in the second one stands behind what the first one
/// has, and what both have (query classes, names) is there once.
final class Appended {

    /// A row keeps its source in 12 bits.
    private static final int MOST_SOURCES = 1 << (Long.SIZE - Columns.OFFSET_BITS);

    final Columns columns;
    final List<QueryClass> classes;
    final List<Session> sessions;
    final List<SourceFile> sources;
    final List<Mark> marks;
    final Names<String> requests;
    final Names<String> tags;
    final Names<String> applications;
    final Names<String> callers;
    final Names<SqlError> errors;
    private final int[] newClass;

    Appended(Workload first, Workload second) {
        this.sources = new ArrayList<>(first.sources());
        int sourcesBefore = sources.size();
        if (sourcesBefore + second.sources().size() > MOST_SOURCES) {
            throw new IllegalArgumentException("more than " + MOST_SOURCES + " sources");
        }
        for (SourceFile source : second.sources()) {
            sources.add(new SourceFile(sources.size(), source.path(), source.format()));
        }
        this.sessions = new ArrayList<>(first.sessions());
        int sessionsBefore = sessions.size();
        second.sessions().forEach(session -> sessions.add(session.numbered(sessions.size())));
        this.classes = new ArrayList<>(first.queryClasses());
        this.newClass = classesOf(second);
        this.marks = new ArrayList<>(first.marks());
        for (Mark mark : second.marks()) {
            int session = mark.session() < 0 ? -1 : mark.session() + sessionsBefore;
            marks.add(mark.at(mark.row() + first.size(), session));
        }
        this.requests = new Names<>(first.requests(), second.requests());
        this.tags = new Names<>(first.tags(), second.tags());
        this.applications = new Names<>(first.applications(), second.applications());
        this.callers = new Names<>(first.callers(), second.callers());
        this.errors = new Names<>(first.errors(), second.errors());
        this.columns = first.columns().followedBy(second.columns());
        for (int row = first.size(); row < columns.size; row++) {
            renumber(row, sourcesBefore, sessionsBefore);
        }
    }

    private int[] classesOf(Workload second) {
        Map<Long, Integer> known = new HashMap<>();
        classes.forEach(queryClass -> known.put(queryClass.fingerprint(), queryClass.index()));
        int[] numbers = new int[second.queryClasses().size()];
        for (QueryClass queryClass : second.queryClasses()) {
            Integer same = known.get(queryClass.fingerprint());
            numbers[queryClass.index()] = same == null ? classes.size() : same;
            if (same == null) {
                classes.add(queryClass.numbered(classes.size()));
            }
        }
        return numbers;
    }

    private void renumber(int row, int sourcesBefore, int sessionsBefore) {
        columns.queryClass.set(row, newClass[columns.queryClass.get(row)]);
        columns.session.set(row, columns.session.get(row) + sessionsBefore);
        long sourceStep = (long) sourcesBefore << Columns.OFFSET_BITS;
        columns.place.set(row, columns.place.get(row) + sourceStep);
        requests.renumber(columns.request, row);
        tags.renumber(columns.tag, row);
        applications.renumber(columns.application, row);
        callers.renumber(columns.caller, row);
        errors.renumber(columns.error, row);
    }

    /// What both name, in order of first appearance.
    static final class Names<T> {

        final List<T> all;
        private final int[] numbers;

        Names(List<T> first, List<T> second) {
            this.all = new ArrayList<>(first);
            this.numbers = new int[second.size()];
            Map<T, Integer> known = new HashMap<>();
            for (int i = 0; i < first.size(); i++) {
                known.putIfAbsent(first.get(i), i);
            }
            for (int i = 0; i < numbers.length; i++) {
                Integer same = known.putIfAbsent(second.get(i), all.size());
                numbers[i] = same == null ? all.size() : same;
                if (same == null) {
                    all.add(second.get(i));
                }
            }
        }

        void renumber(IntColumn column, int row) {
            int old = column.get(row);
            if (old >= 0) {
                column.set(row, numbers[old]);
            }
        }
    }
}
