/** The adapter of official electronic addresses, spoken to over HTTP. */
@NullMarked
package lv.ocma.notifications.eaddress;

import org.jspecify.annotations.NullMarked;
