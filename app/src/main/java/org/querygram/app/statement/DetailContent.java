package org.querygram.app.statement;

import java.util.List;
import java.util.Set;

/// What the pane below the tree shows.
public sealed interface DetailContent {

    /// "Round 1 of 200", "Statement", "Statements".
    String title();

    /// "lines 1 to 20", "1 of 20 · line 4".
    String subtitle();

    /// Several statements in order: a round of a loop, a range, the start of a segment.
    ///
    /// @param flowing values that stand in more than one of them and tie them together
    /// @param leftOut statements beyond those shown
    record Several(
            String title,
            String subtitle,
            List<StatementText> statements,
            Set<String> flowing,
            int leftOut)
            implements DetailContent {

        public Several {
            statements = List.copyOf(statements);
            flowing = Set.copyOf(flowing);
        }
    }

    /// One statement in full.
    ///
    /// @param facts its duration, the mean of its class, how many values there are
    record One(String title, String subtitle, StatementText statement, List<String> facts)
            implements DetailContent {

        public One {
            facts = List.copyOf(facts);
        }
    }
}
