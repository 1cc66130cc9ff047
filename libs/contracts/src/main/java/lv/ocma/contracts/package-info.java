/** What every event that services exchange has in common; the events themselves are in the package of the service that publishes them. */
@NullMarked
package lv.ocma.contracts;

import org.jspecify.annotations.NullMarked;
