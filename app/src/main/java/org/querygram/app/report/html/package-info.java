/// Reports as one HTML file that needs no network and no script.
@NullMarked
package org.querygram.app.report.html;

import org.jspecify.annotations.NullMarked;
