package lv.ocma.notifications.message;

/** Over which channels messages leave. */
enum Channel {
    EMAIL
}
