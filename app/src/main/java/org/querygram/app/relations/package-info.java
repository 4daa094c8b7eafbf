/// The schema as the log gives it away: tables, the foreign keys between them, and their traffic.
@NullMarked
package org.querygram.app.relations;

import org.jspecify.annotations.NullMarked;
