package lv.ocma.notifications.message;

import jakarta.inject.Singleton;

/** Who has something to do once a message has left: counts from when somebody counts as notified, and keeps what is to be kept of it. */
@Singleton
record Followers(Notices notices, HandOver handOver) {}
