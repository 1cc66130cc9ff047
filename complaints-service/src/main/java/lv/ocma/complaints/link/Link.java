package lv.ocma.complaints.link;

import java.time.Instant;
import java.util.UUID;

/**
 * That a case belongs to another one, as it is seen from one of them.
 *
 * @param other id of the other case
 * @param number of the other case
 * @param reverse whether it is the other one that was linked to this
 */
record Link(UUID id, UUID other, String number, LinkKind kind, boolean reverse, Instant linkedAt) {}
