/** The way to official electronic addresses: an adapter in front of the state's exchange of documents, over HTTP (ADR 0173). */
@NullMarked
package lv.ocma.notifications.eaddress;

import org.jspecify.annotations.NullMarked;
