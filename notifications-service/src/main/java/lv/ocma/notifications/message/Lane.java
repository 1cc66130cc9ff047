package lv.ocma.notifications.message;

import java.util.List;

/**
 * One provider of a channel and when it is its turn.
 *
 * @param provider its name, one for the whole suite
 * @param before providers of the same channel that are used while they work
 * @param perSecond how many messages it takes at most, from all instances together; 0 where there is no bound
 */
public record Lane(Channel channel, String provider, List<String> before, int perSecond) {}
