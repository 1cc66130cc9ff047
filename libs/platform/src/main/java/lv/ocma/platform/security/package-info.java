/** Who calls, and which operations declare that they may: scopes, kinds of caller and staff roles. */
@NullMarked
package lv.ocma.platform.security;

import org.jspecify.annotations.NullMarked;
