/** Where a local stack lives: its folder, ports, generated secrets, and what it says on the terminal. */
@NullMarked
package lv.ocma.stack.home;

import org.jspecify.annotations.NullMarked;
