package lv.ocma.notifications.sending;

import lv.ocma.notifications.message.Lane;

/**
 * The way to one provider.
 *
 * @param atOnce most messages on their way at once, from this instance
 */
record Line(Lane lane, Courier courier, int atOnce) {}
