package org.querygram.app.filter;

/// Why a text is no filter.
///
/// @param message what is wrong and what to write instead, sentences for people
public record FilterProblem(String message) implements Parsed {}
