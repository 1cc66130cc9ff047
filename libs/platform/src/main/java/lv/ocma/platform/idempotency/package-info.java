/** A creating request repeated with the same Idempotency-Key has its effect once and gets the same answer. */
@NullMarked
package lv.ocma.platform.idempotency;

import org.jspecify.annotations.NullMarked;
