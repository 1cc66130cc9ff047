package lv.ocma.notifications.message;

/** Answers as the API reference shows them; all persons are invented. */
final class MessageExamples {

    static final String MESSAGE = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f","kind":"VISIT_BOOKED",\
            "about":"VISIT","appointment":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d","reference":"K7M4-94XF","sequence":1,"place":"riga-3",\
            "channel":"EMAIL","priority":"NORMAL","sender":"appointments","language":"lv","status":"ACCEPTED","reason":null,"insteadOf":null,"provider":"smtp","attempts":1,\
            "doubtful":false,"resent":0,\
            "createdAt":"2026-06-01T09:00:00+03:00","endedAt":"2026-06-01T09:00:00.4+03:00",\
            "deliveredAt":null}""";
    static final String MESSAGES = "{\"items\":[" + MESSAGE + "],\"next\":null}";
    static final String WHOLE = "{\"message\":" + MESSAGE + """
            ,"recipient":{"name":"Anna Paraugs","address":"anna@example.com"},\
            "messageId":"<0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f@example.org>",\
            "subject":"Apmeklējums pierakstīts, K7M4-94XF","text":"Labdien, Anna Paraugs!\\n\\nJūsu apmeklējums …",\
            "answer":"250 2.0.0 Ok: queued as 4XyZ",\
            "log":[{"number":1,"provider":"smtp","beganAt":"2026-06-01T09:00:00.1+03:00","endedAt":"2026-06-01T09:00:00.4+03:00",\
            "outcome":"ACCEPTED","code":null}]}""";

    private MessageExamples() {}
}
