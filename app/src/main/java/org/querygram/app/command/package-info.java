/// What a person can ask the window for: one list, from which menus, keys, the page of keys and the
/// palette are made.
@NullMarked
package org.querygram.app.command;

import org.jspecify.annotations.NullMarked;
