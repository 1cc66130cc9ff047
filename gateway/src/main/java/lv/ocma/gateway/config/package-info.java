/** What an operator decides about the door. */
@NullMarked
package lv.ocma.gateway.config;

import org.jspecify.annotations.NullMarked;
