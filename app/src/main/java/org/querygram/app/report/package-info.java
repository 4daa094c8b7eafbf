/// Reports: PDF, HTML, Markdown, CSV, JSON, SARIF and JUnit XML of an analysis or a comparison,
/// written whole or not at all.
@NullMarked
package org.querygram.app.report;

import org.jspecify.annotations.NullMarked;
