package lv.ocma.complaints.spoken;

/** Requests and answers as the API reference shows them; all persons are invented. */
final class SpokenExamples {

    static final String NEW = """
            {"kind":"COMPLAINT","place":"riga-1","language":"lv","contact":{"name":"Anna Paraugs","phone":"+37120000000"},\
            "subject":"Gaidīšana rindā","text":"Gaidīju divas stundas.","visit":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c71"}""";
    static final String CORRECTION = "{\"subject\":\"Gaidīšana rindā\",\"text\":\"Gaidīju trīs stundas.\"}";
    static final String CONFIRMATION = "{\"way\":\"SIGNED_ON_PAPER\"}";
    static final String ISSUE = "{\"way\":\"ON_PAPER\"}";

    private static final String WHAT = """
            "kind":"COMPLAINT","place":"riga-1","language":"lv","contact":{"name":"Anna Paraugs","email":null,"phone":"+37120000000","address":null},\
            "visit":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c71","employee":null,"clause":null,"service":null,\
            "wordings":[{"subject":"Gaidīšana rindā","text":"Gaidīju divas stundas.","writtenAt":"2026-11-27T10:00:00+02:00",\
            "writtenBy":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c03"}],""";
    static final String COPIES = "/v1/copies?about=0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c81&place=riga-1";
    private static final String NONE = "\"copies\":null,\"erasedAt\":null,";
    private static final String THERE = "\"copies\":\"" + COPIES + "\",\"erasedAt\":null,";
    private static final String ID = "{\"id\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2f01\",";
    private static final String UNCONFIRMED =
            "\"confirmedWay\":null,\"confirmedAt\":null,\"caseId\":null,\"caseNumber\":null,";
    private static final String AS_CASE = """
            "confirmedWay":"SIGNED_ON_PAPER","confirmedAt":"2026-11-27T10:05:00+02:00","caseId":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c81",\
            "caseNumber":"S-2026-000042",""";
    private static final String UNISSUED = "\"issuedWay\":null,\"issuedAt\":null,";

    static final String WRITTEN = ID + "\"status\":\"WRITTEN\"," + WHAT + UNCONFIRMED + UNISSUED + NONE
            + "\"actions\":[\"corrections\",\"confirmation\",\"discarding\"]}";
    static final String CONFIRMED =
            ID + "\"status\":\"CONFIRMED\"," + WHAT + AS_CASE + UNISSUED + THERE + "\"actions\":[\"copy-issue\"]}";
    static final String ISSUED = ID + "\"status\":\"ISSUED\"," + WHAT + AS_CASE
            + "\"issuedWay\":\"ON_PAPER\",\"issuedAt\":\"2026-11-27T10:06:00+02:00\"," + THERE + "\"actions\":[]}";
    static final String DISCARDED =
            ID + "\"status\":\"DISCARDED\"," + WHAT + UNCONFIRMED + UNISSUED + NONE + "\"actions\":[]}";

    private SpokenExamples() {}
}
