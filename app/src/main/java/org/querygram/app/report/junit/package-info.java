/// Findings as JUnit XML, for pages that show test results.
@NullMarked
package org.querygram.app.report.junit;

import org.jspecify.annotations.NullMarked;
