/** Texts that people write: whether anybody can see something of them. */
@NullMarked
package lv.ocma.platform.text;

import org.jspecify.annotations.NullMarked;
