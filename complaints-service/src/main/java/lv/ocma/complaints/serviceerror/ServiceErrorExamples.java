package lv.ocma.complaints.serviceerror;

/** Requests and answers as the API reference shows them; all persons are invented. */
final class ServiceErrorExamples {

    private static final String WHAT = """
            "place":"riga-3","employee":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c02","kind":"WRONG_FEE","happenedOn":"2026-11-26",\
            "account":"Nosaukta nepareiza valsts nodeva.","visit":null,""";
    private static final String OPENING = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c8a","number":"K-2026-000007",""" + WHAT + """
            "contactKnown":true,"reportedBy":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c03","reportedAt":"2026-11-27T09:00:00+02:00",\
            "changedAt":"2026-11-27T09:00:00+02:00","official":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c01",""";

    private static final String TOLD =
            "\"told\":[{\"official\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c01\",\"at\":\"2026-11-27T09:00:00+02:00\"}],";

    static final String NEW = "{" + WHAT
            + "\"contact\":{\"name\":\"Anna Paraugs\",\"email\":\"anna@example.com\",\"phone\":null},\"language\":\"lv\"}";
    static final String REPORTED = OPENING
            + "\"status\":\"REPORTED\",\"apologyWay\":null,\"correction\":null,\"noContactReason\":null,\"notice\":null,\"remedies\":[],"
            + TOLD
            + "\"takeUpBy\":\"2026-11-30\",\"statement\":null,\"statedAt\":null,\"untold\":[],\"actions\":[\"take-up\"]}";
    static final String HANDLED = OPENING + """
            "status":"SETTLED","apologyWay":"MESSAGE","correction":"Pareizā nodeva ir 15 eiro; starpība tiks atmaksāta.","noContactReason":null,\
            "notice":"SENT","remedies":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c8b","text":"Atmaksāt starpību.","owner":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c04",\
            "due":"2026-12-04","outcome":null,"outcomeReason":null}],""" + TOLD + """
            "takeUpBy":null,"statement":"Sajaucu divus pakalpojumus.","statedAt":"2026-11-27T10:00:00+02:00",\
            "untold":[{"kind":"ERROR_TOLD","channel":"EMAIL","code":"bounce-5.1.1","at":"2026-11-27T10:05:00+02:00"}],"actions":["add-remedy"]}""";
    static final String LISTED = """
            {"items":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c8a","number":"K-2026-000007","place":"riga-3","kind":"WRONG_FEE",\
            "reportedAt":"2026-11-27T09:00:00+02:00","status":"REPORTED"}],"next":null}""";
    static final String REMEDY =
            "{\"text\":\"Atmaksāt starpību.\",\"owner\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c04\",\"due\":\"2026-12-04\"}";
    static final String ENDING = "{\"outcome\":\"DONE\",\"reason\":null}";
    static final String APOLOGY =
            "{\"way\":\"MESSAGE\",\"correction\":\"Pareizā nodeva ir 15 eiro; starpība tiks atmaksāta.\",\"noticeHandedOver\":null}";
    static final String NO_CONTACT = "{\"reason\":\"Apmeklētājs nav zināms.\"}";

    static final String STATEMENT = "{\"text\":\"Sajaucu divus pakalpojumus.\"}";
    static final String STATED = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c8a","number":"K-2026-000007","text":"Sajaucu divus pakalpojumus.","statedAt":"2026-11-27T10:00:00+02:00"}""";
    static final String PATTERNS =
            "{\"items\":[{\"place\":\"riga-3\",\"kind\":\"WRONG_FEE\",\"month\":\"2026-11\",\"count\":3}],\"next\":null}";

    private ServiceErrorExamples() {}
}
