/** Submissions, complaints and disputes with a legal clock: so far the service's health, schema and outbox, which come with platform. */
@NullMarked
package lv.ocma.complaints;

import org.jspecify.annotations.NullMarked;
