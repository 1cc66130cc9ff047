package lv.ocma.complaints.enquiry;

/** Requests and answers as the API reference shows them; all persons are invented. */
final class EnquiryExamples {

    private static final String WHAT =
            "\"question\":\"Vai varu saņemt pasi citā nodaļā?\",\"place\":\"riga-3\",\"topic\":\"passports\",\"language\":\"lv\",\"channel\":\"EMAIL\",\"contact\":{\"name\":\"Anna Paraugs\",\"email\":\"anna@example.com\",\"phone\":null,\"address\":null},";
    private static final String OPENING =
            "{\"id\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2d01\",\"number\":\"J-2026-000042\"," + WHAT;
    private static final String STAFF_OPEN = """
            "verbal":false,"staff":{"takenBy":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c03","responsible":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c03","answeredBy":null,"untold":[]},\
            "actions":["move","hand-over","answer","withdraw"]}""";

    static final String NEW = "{" + WHAT + "\"promised\":null}";
    static final String ASKED = OPENING + """
            "status":"ASSIGNED","promised":"2026-12-04","overdue":false,"moves":[],"askedAt":"2026-11-27T09:00:00+02:00","answer":null,"answerTranslation":null,"answeredAt":null,\
            """ + STAFF_OPEN;
    static final String MOVED = OPENING + """
            "status":"ASSIGNED","promised":"2026-12-11","overdue":false,"moves":[{"before":"2026-12-04","promised":"2026-12-11",\
            "reason":"Gaidām atbildi no arhīva.","movedAt":"2026-12-02T10:00:00+02:00"}],"askedAt":"2026-11-27T09:00:00+02:00","answer":null,"answerTranslation":null,"answeredAt":null,\
            """ + STAFF_OPEN;
    static final String ANSWERED = OPENING + """
            "status":"ANSWERED","promised":"2026-12-04","overdue":false,"moves":[],"askedAt":"2026-11-27T09:00:00+02:00",\
            "answer":"Jā, pasi var saņemt jebkurā nodaļā.","answerTranslation":null,"answeredAt":"2026-12-02T10:00:00+02:00","verbal":false,\
            "staff":{"takenBy":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c03","responsible":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c03",\
            "answeredBy":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c03",\
            "untold":[{"kind":"ENQUIRY_ANSWERED","channel":"EMAIL","code":"bounce-5.1.1","at":"2026-12-02T10:05:00+02:00"}]},"actions":[]}""";
    static final String WITHDRAWN = OPENING + """
            "status":"WITHDRAWN","promised":"2026-12-04","overdue":false,"moves":[],"askedAt":"2026-11-27T09:00:00+02:00","answer":null,"answerTranslation":null,"answeredAt":null,\
            "verbal":false,"staff":null,"actions":[]}""";
    static final String LISTED = """
            {"items":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2d01","number":"J-2026-000042","place":"riga-3","topic":"passports","status":"ASSIGNED",\
            "promised":"2026-12-04","overdue":false,"askedAt":"2026-11-27T09:00:00+02:00"}],"next":null}""";
    static final String DATE = "{\"promised\":\"2026-12-11\",\"reason\":\"Gaidām atbildi no arhīva.\"}";
    static final String HAND_OVER = "{\"employee\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c04\"}";
    static final String ANSWER = "{\"text\":\"Jā, pasi var saņemt jebkurā nodaļā.\",\"translation\":null}";

    private EnquiryExamples() {}
}
