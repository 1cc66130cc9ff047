/** Events of divisions-service: reference data, each event the whole state of its aggregate. */
@NullMarked
package lv.ocma.contracts.divisions;

import org.jspecify.annotations.NullMarked;
