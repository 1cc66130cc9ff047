/** What every answer says to browsers: which pages may read it, and what they must not do with it. */
@NullMarked
package lv.ocma.gateway.headers;

import org.jspecify.annotations.NullMarked;
