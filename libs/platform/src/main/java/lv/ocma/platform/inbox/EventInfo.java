package lv.ocma.platform.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known about an event beside its data.
 *
 * @param type CloudEvents type
 * @param sequence counts the events of the aggregate from 1
 * @param time when the publisher stored it
 */
public record EventInfo(UUID id, String type, long sequence, Instant time) {}
