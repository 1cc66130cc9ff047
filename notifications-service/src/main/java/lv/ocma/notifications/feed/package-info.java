/** What clients may hear of the suite's events, kept for 30 days in an order in which nothing is ever skipped. */
@NullMarked
package lv.ocma.notifications.feed;

import org.jspecify.annotations.NullMarked;
