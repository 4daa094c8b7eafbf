package org.querygram.timeline;

import org.querygram.workload.Workload;

import java.util.ArrayList;
import java.util.List;

/// What the chart's x axis measures.
public enum AxisKind {
    /// One slot a statement. Every log has it.
    ORDER("Order"),
    /// The clock, where the log has time stamps.
    TIME("Time"),
    /// The durations laid end to end, where the log has durations but no clock.
    DURATION("Duration");

    private final String title;

    AxisKind(String title) {
        this.title = title;
    }

    /// As the toolbar shows it.
    public String title() {
        return title;
    }

    /// The axes that a log can be drawn on; a clock tells more than laid out durations, so that
    /// only one of the two is offered.
    public static List<AxisKind> offered(Workload workload) {
        List<AxisKind> offered = new ArrayList<>(List.of(ORDER));
        if (workload.hasTimes()) {
            offered.add(TIME);
        } else if (workload.hasDurations()) {
            offered.add(DURATION);
        }
        return offered;
    }

    /// The axis that a log opens with: the clock, or else the order.
    public static AxisKind preferred(Workload workload) {
        return workload.hasTimes() ? TIME : ORDER;
    }
}
