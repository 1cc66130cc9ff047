package lv.ocma.appointments.claim;

import java.time.Instant;
import java.util.UUID;

/**
 * A time that is held.
 *
 * @param id of its claim
 * @param expiresAt by the clock of the database
 */
public record Held(UUID id, Instant expiresAt) {}
