package lv.ocma.notifications.suppression;

/** Requests and answers as the API reference shows them; all persons are invented. */
final class SuppressionExamples {

    private static final String OPENING = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c81","reason":"bounce-5.1.1","message":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f",\
            "suppressedAt":"2026-11-27T09:00:00+02:00",""";

    static final String HELD =
            OPENING + "\"releasedAt\":null,\"releasedBy\":null,\"releaseReason\":null,\"actions\":[\"release\"]}";
    static final String RELEASED = OPENING
            + "\"releasedAt\":\"2026-11-27T10:00:00+02:00\",\"releasedBy\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c01\","
            + "\"releaseReason\":\"The customer has called: the mailbox was set up anew.\",\"actions\":[]}";
    static final String LISTED = "{\"items\":[" + HELD + "],\"next\":null}";
    static final String LOOKUP = "{\"address\":\"anna@example.com\"}";
    static final String RELEASE = "{\"reason\":\"The customer has called: the mailbox was set up anew.\"}";

    private SuppressionExamples() {}
}
