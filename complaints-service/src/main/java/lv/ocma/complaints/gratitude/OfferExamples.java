package lv.ocma.complaints.gratitude;

/** Requests and answers as the API reference shows them; all persons are invented. */
final class OfferExamples {

    private static final String WHAT = """
            "place":"riga-3","kind":"GIFT","offeredOn":"2026-11-27","note":"Konfekšu kārba.","visit":null,"language":"lv","told":""";
    private static final String OPENING =
            "{\"id\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b3001\",\"number\":\"D-2026-000003\",";

    static final String NEW = "{" + WHAT + "\"IN_PERSON\",\"contact\":null}";
    static final String DECLINED = OPENING + WHAT + """
            "IN_PERSON","declinedBy":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c03","declinedAt":"2026-11-27T09:10:00+02:00","erasedAt":null}""";
    static final String LISTED = "{\"items\":[" + OPENING + """
            "place":"riga-3","kind":"GIFT","offeredOn":"2026-11-27","told":"IN_PERSON"}],"next":null}""";

    private OfferExamples() {}
}
