/** What our gateway costs with all of its checks, beside bare proxies. */
@NullMarked
package lv.ocma.door;

import org.jspecify.annotations.NullMarked;
