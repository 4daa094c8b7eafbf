/// The look: fonts, colours, icons, marks. Values stand in CSS; this package only puts them on
/// nodes.
@NullMarked
package org.querygram.app.theme;

import org.jspecify.annotations.NullMarked;
