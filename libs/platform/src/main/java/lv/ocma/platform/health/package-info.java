/** How a service says that it lacks something without which it still answers. */
@NullMarked
package lv.ocma.platform.health;

import org.jspecify.annotations.NullMarked;
