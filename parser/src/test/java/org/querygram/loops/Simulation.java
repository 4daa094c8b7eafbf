package org.querygram.loops;

import org.querygram.workload.Workload;
import org.querygram.workload.WorkloadText;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A program that runs in a loop, with a known structure: what it sends is a workload.
final class Simulation {

    final Random random;
    private final List<String> lines = new ArrayList<>();

    Simulation(long seed) {
        random = new Random(seed);
    }

    /// A select of each of the tables, one after another.
    Simulation select(String... tables) {
        for (String table : tables) {
            lines.add("select * from " + table + " where id = " + random.nextInt(1000));
        }
        return this;
    }

    Simulation sql(String sql) {
        lines.add(sql);
        return this;
    }

    /// Runs a part again and again.
    Simulation times(int rounds, Runnable part) {
        for (int i = 0; i < rounds; i++) {
            part.run();
        }
        return this;
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /// A random number of rounds.
    int between(int fewest, int most) {
        return fewest + random.nextInt(most - fewest + 1);
    }

    /// Puts statements at random places among those sent so far, but not before the first three.
    Simulation scatter(String table, int count) {
        for (int i = 0; i < count; i++) {
            int at = 3 + random.nextInt(lines.size() - 4);
            lines.add(at, "select * from " + table + " where id = 4711");
        }
        return this;
    }

    int size() {
        return lines.size();
    }

    Workload workload() {
        return WorkloadText.of(lines.toArray(String[]::new));
    }
}
