/// Keeps those statements of a log that somebody asks for, and counts the others.
@NullMarked
package org.querygram.filter;

import org.jspecify.annotations.NullMarked;
