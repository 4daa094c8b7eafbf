package org.querygram.detect;

/// How bad a finding is. PROBLEM and WARNING are what the log proves or makes likely; INFO is a
/// hint that needs the reader's knowledge.
public enum Severity {
    PROBLEM,
    WARNING,
    INFO;

    /// As analysis.json has it.
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
