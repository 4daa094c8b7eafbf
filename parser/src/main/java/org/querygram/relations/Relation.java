package org.querygram.relations;

/// A foreign key, inferred: `fromTable.fromColumn -> toTable.toColumn`.
public record Relation(
        String fromTable, String fromColumn, String toTable, String toColumn, Strength strength) {}
