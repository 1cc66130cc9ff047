/** The gateway as it is built: what it costs with all of its checks beside bare proxies, and how several of it count together. */
@NullMarked
package lv.ocma.door;

import org.jspecify.annotations.NullMarked;
