/** Runs Maven for the ocma script, shows how far it is, and says in one line why it failed. */
@NullMarked
package lv.ocma.stack.build;

import org.jspecify.annotations.NullMarked;
