/// An opened log as all views share it: its analysis, what is selected in it, its tables' colours
/// and its figures in words.
@NullMarked
package org.querygram.app.log;

import org.jspecify.annotations.NullMarked;
