package lv.ocma.notifications.webhook;

/** Examples of the API reference. */
final class WebhookExamples {

    static final String NEW = """
            {"url": "https://hooks.example.com/ocma", "eventTypes": ["booking.rescheduled", "booking.cancelled"], "places": [], "signature": "v1"}""";

    static final String CHANGED = """
            {"url": "https://hooks.example.com/ocma", "eventTypes": [], "places": ["riga-3"]}""";

    static final String WEBHOOK = """
            {"id": "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c71", "client": "front-end", "url": "https://hooks.example.com/ocma",
             "eventTypes": ["booking.rescheduled", "booking.cancelled"], "places": [], "signature": "v1", "publicKey": null, "status": "ACTIVE",
             "disabledBecause": null, "failingSince": null, "disablesAt": null, "earlierKeyUntil": null, "createdAt": "2026-05-01T09:00:00+03:00",
             "actions": ["secret-rotation", "ping", "replays", "deactivation"]}""";

    static final String WEBHOOKS = "{\"items\": [" + WEBHOOK + "], \"next\": null}";

    static final String KEYED =
            "{\"webhook\": " + WEBHOOK + ", \"secret\": \"whsec_aW52ZW50ZWQgZm9yIHRoaXMgZXhhbXBsZSBvbmx5ISE=\"}";

    static final String DELIVERY = """
            {"id": "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c72", "event": "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6e", "type": "booking.cancelled", "replayed": false,
             "status": "DELIVERED", "createdAt": "2026-06-01T09:00:00+03:00", "nextAttemptAt": null,
             "attempts": [{"at": "2026-06-01T09:00:00.3+03:00", "status": 503, "millis": 120, "error": "http-503"},
                          {"at": "2026-06-01T09:00:05.6+03:00", "status": 204, "millis": 95, "error": null}]}""";

    static final String PENDING = """
            {"id": "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c73", "event": "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6e", "type": "booking.cancelled", "replayed": true,
             "status": "PENDING", "createdAt": "2026-06-01T09:00:00+03:00", "nextAttemptAt": "2026-06-01T09:00:00+03:00", "attempts": []}""";

    static final String DELIVERIES = "{\"items\": [" + DELIVERY + "], \"next\": null}";

    static final String NEW_REPLAY = """
            {"from": "2026-06-01T09:00:00+03:00", "to": "2026-06-01T12:00:00+03:00"}""";

    static final String REPLAY = """
            {"id": "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c74", "from": "2026-06-01T09:00:00+03:00", "to": "2026-06-01T12:00:00+03:00", "events": 0,
             "createdAt": "2026-06-02T09:00:00+03:00", "endedAt": null}""";

    private WebhookExamples() {}
}
