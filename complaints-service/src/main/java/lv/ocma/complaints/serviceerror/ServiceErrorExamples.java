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

    static final String NEW = "{" + WHAT
            + "\"contact\":{\"name\":\"Anna Paraugs\",\"email\":\"anna@example.com\",\"phone\":null},\"language\":\"lv\"}";
    static final String REPORTED = OPENING
            + "\"status\":\"REPORTED\",\"apologyWay\":null,\"correction\":null,\"noContactReason\":null,\"remedies\":[],\"actions\":[\"take-up\"]}";
    static final String HANDLED = OPENING + """
            "status":"SETTLED","apologyWay":"MESSAGE","correction":"Pareizā nodeva ir 15 eiro; starpība tiks atmaksāta.","noContactReason":null,\
            "remedies":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c8b","text":"Atmaksāt starpību.","owner":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c04",\
            "due":"2026-12-04","outcome":null,"outcomeReason":null}],"actions":["add-remedy"]}""";
    static final String LISTED = """
            {"items":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c8a","number":"K-2026-000007","place":"riga-3","kind":"WRONG_FEE",\
            "reportedAt":"2026-11-27T09:00:00+02:00","status":"REPORTED"}],"next":null}""";
    static final String REMEDY =
            "{\"text\":\"Atmaksāt starpību.\",\"owner\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c04\",\"due\":\"2026-12-04\"}";
    static final String ENDING = "{\"outcome\":\"DONE\",\"reason\":null}";
    static final String APOLOGY =
            "{\"way\":\"MESSAGE\",\"correction\":\"Pareizā nodeva ir 15 eiro; starpība tiks atmaksāta.\"}";
    static final String NO_CONTACT = "{\"reason\":\"Apmeklētājs nav zināms.\"}";

    private ServiceErrorExamples() {}
}
