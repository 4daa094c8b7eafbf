package org.querygram.format;

import org.querygram.format.P6spyFields.Category;

/// What a sample taught about a log with p6spy's messages.
///
/// @param prefix what a logging framework writes before each message; nothing in p6spy's own file
/// @param named whether the logger's name marks the messages
/// @param category whether each message tells its category before the SQL
/// @param elapsed whether each message tells its duration before the SQL
/// @param millis whether its unit stands behind the number
/// @param tail whether fields stand behind the SQL
/// @param json whether messages look like JSON
record P6spyLearnt(
        LoggerLearnt prefix,
        boolean named,
        boolean category,
        boolean elapsed,
        boolean millis,
        boolean tail,
        boolean json) {

    /// Whether the fields read are those of a message, as this log has them.
    boolean isMessage(P6spyFields fields, int to) {
        if (fields.category == Category.OTHER) {
            return fields.elapsedSeen || !elapsed;
        }
        if ((category && fields.category == Category.NONE) || (elapsed && !fields.elapsedSeen)) {
            return false;
        }
        if (millis && !fields.elapsedInMillis) {
            return false;
        }
        return fields.text >= 0 && (fields.text < to || named || category || elapsed);
    }

    /// Whether more than a duration beside SQL marks the messages.
    boolean isSure() {
        return named || category;
    }

    /// Whether messages stand alone, as in p6spy's own file or on a console.
    boolean isBare() {
        return prefix.layouts().stream().allMatch(layout -> layout.elements().isEmpty());
    }
}
