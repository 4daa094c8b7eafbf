package org.querygram.compare;

import org.querygram.stats.QueryStats;
import org.querygram.workload.QueryClass;

/// One query class of a side with its figures.
///
/// @param batched true when every run of it went out in a batch
public record SideQuery(QueryClass query, QueryStats stats, boolean batched) {}
