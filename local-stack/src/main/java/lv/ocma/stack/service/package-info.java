/** Our own services as processes, set up by the same environment variables that an operator would set. */
@NullMarked
package lv.ocma.stack.service;

import org.jspecify.annotations.NullMarked;
