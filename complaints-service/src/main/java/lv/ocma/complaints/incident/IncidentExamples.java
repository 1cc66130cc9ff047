package lv.ocma.complaints.incident;

/** Requests and answers as the API reference shows them; all persons are invented. */
final class IncidentExamples {

    private static final String WHAT = """
            "place":"riga-3","ground":"AGGRESSION","happened":"2026-11-27T09:00:00+02:00","account":"Apmeklētājs kliedza un sita pa leti.",\
            "present":["0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c02"],"visit":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c70","caseNumber":null""";
    private static final String OPENING =
            "{\"id\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2f01\",\"number\":\"N-2026-000007\","
                    + WHAT
                    + ",\"recordedBy\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c03\",\"recordedAt\":\"2026-11-27T09:10:00+02:00\",";

    static final String NEW = "{" + WHAT + "}";
    static final String RECORDED = OPENING + """
            "changedAt":"2026-11-27T09:10:00+02:00","status":"RECORDED","steps":[],"erasedAt":null,"actions":["warn","escalate","close"]}""";
    static final String WARNED = OPENING + """
            "changedAt":"2026-11-27T09:11:00+02:00","status":"WARNED","steps":[{"kind":"WARNED","note":"Lūdzu nekliegt, citādi sarunu beigs.",\
            "by":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c03","at":"2026-11-27T09:11:00+02:00"}],"erasedAt":null,\
            "actions":["warn","escalate","end-contact","close"]}""";
    static final String LISTED = """
            {"items":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2f01","number":"N-2026-000007","place":"riga-3","ground":"AGGRESSION",\
            "happened":"2026-11-27T09:00:00+02:00","visit":null,"status":"WARNED"}],"next":null}""";
    static final String STEP = "{\"note\":\"Lūdzu nekliegt, citādi sarunu beigs.\"}";
    static final String ESCALATION = "{\"called\":\"POLICE\",\"note\":null}";

    private IncidentExamples() {}
}
