/// Reports as Markdown, to be read in a pull request.
@NullMarked
package org.querygram.app.report.markdown;

import org.jspecify.annotations.NullMarked;
