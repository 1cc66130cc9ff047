package lv.ocma.complaints.mailbox;

import java.time.Instant;

/**
 * That a mail came.
 *
 * @param octets of all of it
 */
record Arrival(long octets, Instant at) {}
