/// The PDF of an analysis or a comparison: text that wraps, tables, vector charts, links and
/// bookmarks.
@NullMarked
package org.querygram.app.report.pdf;

import org.jspecify.annotations.NullMarked;
