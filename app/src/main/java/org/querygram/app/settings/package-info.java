/// What the program keeps from one run to the next: what the user set, which logs were open, how
/// the window was laid out.
@NullMarked
package org.querygram.app.settings;

import org.jspecify.annotations.NullMarked;
