package lv.ocma.notifications.message;

/** Answers as the API reference shows them; all persons are invented. */
public final class MessageExamples {

    public static final String MESSAGE = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f","kind":"VISIT_BOOKED",\
            "about":"VISIT","appointment":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d","reference":"K7M4-94XF","sequence":1,"place":"riga-3",\
            "channel":"EMAIL","priority":"NORMAL","sender":"appointments","language":"lv","official":false,"status":"ACCEPTED","reason":null,"insteadOf":null,"provider":"smtp","attempts":1,\
            "doubtful":false,"resent":0,\
            "createdAt":"2026-06-01T09:00:00+03:00","endedAt":"2026-06-01T09:00:00.4+03:00",\
            "deliveredAt":null,"readAt":null,"template":null,"writtenBy":null,"batch":null,"corrects":null,"correctedBy":null,\
            "deemedNotified":{"date":"2026-06-03","rule":"e-mail","verified":false,"basis":"SENT","countedFrom":"2026-06-01","provisional":false},\
            "erasedAt":null}""";
    static final String MESSAGES = "{\"items\":[" + MESSAGE + "],\"next\":null}";
    static final String WHOLE = "{\"message\":" + MESSAGE + """
            ,"recipient":{"name":"Anna Paraugs","address":"anna@example.com"},\
            "messageId":"<0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f@example.org>",\
            "subject":"Apmeklējums pierakstīts, K7M4-94XF","text":"Labdien, Anna Paraugs!\\n\\nJūsu apmeklējums …",\
            "answer":"250 2.0.0 Ok: queued as 4XyZ",\
            "contentHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\
            "log":[{"number":1,"provider":"smtp","beganAt":"2026-06-01T09:00:00.1+03:00","endedAt":"2026-06-01T09:00:00.4+03:00",\
            "outcome":"ACCEPTED","code":null}]}""";

    static final String LOOKUP = """
            {"address":"anna@example.com","limit":50}""";
    static final String RECEIPT = """
            {"kind":"HANDED_OVER","at":"2026-06-02T10:15:00+03:00","note":"Signed for at the counter."}""";

    private MessageExamples() {}
}
