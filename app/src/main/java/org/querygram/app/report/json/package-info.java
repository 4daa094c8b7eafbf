/// analysis.json and comparison.json, written as a stream.
@NullMarked
package org.querygram.app.report.json;

import org.jspecify.annotations.NullMarked;
