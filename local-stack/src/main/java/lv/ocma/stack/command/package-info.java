/** What ./ocma can be told: each command as a class, over the one list of parts. */
@NullMarked
package lv.ocma.stack.command;

import org.jspecify.annotations.NullMarked;
