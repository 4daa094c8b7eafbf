/// What is bundled with the program, and under which licences.
@NullMarked
package org.querygram.app.about;

import org.jspecify.annotations.NullMarked;
