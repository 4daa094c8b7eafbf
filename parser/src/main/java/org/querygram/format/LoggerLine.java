package org.querygram.format;

import java.util.List;

/// One line of a sample whose prefix a layout is learnt from.
///
/// @param plain whether its statement reads or writes rows, as opposed to a transaction's borders
record LoggerLine(List<LoggerToken> tokens, boolean plain) {

    List<LoggerElement> shape() {
        return tokens.stream().map(LoggerToken::element).toList();
    }
}
