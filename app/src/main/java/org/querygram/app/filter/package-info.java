/// The language of the filter field: `table:blog_tag kind:select count>10 -finding:n-plus-one`.
/// Read from text, written back as text, and asked of a log. Needs no window.
@NullMarked
package org.querygram.app.filter;

import org.jspecify.annotations.NullMarked;
