/// Findings as SARIF 2.1.0, for code-scanning pages.
@NullMarked
package org.querygram.app.report.sarif;

import org.jspecify.annotations.NullMarked;
