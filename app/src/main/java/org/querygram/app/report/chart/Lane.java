package org.querygram.app.report.chart;

/// One row of the chart, sampled: for each step of its width the tallest bar and how many there
/// are.
public final class Lane {

    private final String name;
    private final int rank;
    private final float[] tallest;
    private final int[] count;
    private int statements;

    /// @param rank of the table, for its colour; -1 for all others
    /// @param steps into which the width is cut
    Lane(String name, int rank, int steps) {
        this.name = name;
        this.rank = rank;
        tallest = new float[steps];
        count = new int[steps];
    }

    public String name() {
        return name;
    }

    public int rank() {
        return rank;
    }

    public int statements() {
        return statements;
    }

    public int steps() {
        return tallest.length;
    }

    /// Height of the tallest bar of a step, from 0 to 1.
    public float tallest(int step) {
        return tallest[step];
    }

    /// Statements of a step.
    public int count(int step) {
        return count[step];
    }

    /// @param height from 0 to 1
    void add(int fromStep, int toStep, float height) {
        statements++;
        int last = Math.min(toStep, tallest.length - 1);
        for (int step = Math.clamp(fromStep, 0, last); step <= last; step++) {
            tallest[step] = Math.max(tallest[step], height);
            count[step]++;
        }
    }
}
