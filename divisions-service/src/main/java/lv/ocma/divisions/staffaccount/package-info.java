/** Keeps the accounts in Keycloak in step with the directory of the staff: who has left signs in no more, and what differs is told. */
@NullMarked
package lv.ocma.divisions.staffaccount;

import org.jspecify.annotations.NullMarked;
