/// Reads SQL texts: lexer, fingerprint, statement shape, and SQL for people's eyes.
///
/// Two roads lead through this package. [org.querygram.sql.StatementScanner] is the hot one: it
/// sees every statement of every log as bytes, once. All other classes see each distinct statement
/// once, or only what somebody looks at.
@NullMarked
package org.querygram.sql;

import org.jspecify.annotations.NullMarked;
