package org.querygram.app.filter;

/// What the text of a filter turned out to be.
public sealed interface Parsed permits Filter, FilterProblem {}
