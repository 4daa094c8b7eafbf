/// What all reports say alike: figures, headlines, coverage in words, masked statements.
@NullMarked
package org.querygram.app.report.text;

import org.jspecify.annotations.NullMarked;
