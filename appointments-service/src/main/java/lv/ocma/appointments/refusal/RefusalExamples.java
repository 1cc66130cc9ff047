package lv.ocma.appointments.refusal;

/** Requests and answers as the API reference shows them; all persons are invented, and so is the ground. */
final class RefusalExamples {

    static final String NEW = """
            {"items":[{"service":"passport","person":1}],"grounds":["NO_CONSENT"],\
            "facts":"The application was made by one parent alone.",\
            "reason":"The application has no consent of the other parent, which the law asks for."}""";
    private static final String DECISION = """
            "decision":{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c72",\
            "number":"riga-3/2026/17","date":"2026-06-15","language":"lv",\
            "institution":{"name":{"lv":"Pilsonības un migrācijas lietu pārvalde"},"address":null,"phones":[],"emails":[]},\
            "unit":{"name":{"lv":"Rīgas 3. nodaļa"},"address":null,"phones":[],"emails":[]},"addressee":"Anna Paraugs",\
            "visit":"K7M4-94XF","refused":[{"service":"passport","person":1,"name":{"lv":"Pases izsniegšana"}}],\
            "facts":"The application was made by one parent alone.",\
            "reason":"The application has no consent of the other parent, which the law asks for.",\
            "grounds":[{"code":"NO_CONSENT","text":{"en":"No consent of the other parent"},\
            "enactment":{"en":"An invented law"},"section":"7"}],\
            "dispute":{"authority":"ocma","where":{"name":{"lv":"Pilsonības un migrācijas lietu pārvalde"},"address":null,\
            "phones":[],"emails":[]},"period":"P1M","until":"2026-07-15",\
            "link":"https://ocma.example/disputes#refusal=0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c72"}},\
            "copies":["EMAIL"],\
            "document":{"href":"/v1/refusals/0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c72/document","mediaType":"application/pdf",\
            "sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}}""";
    static final String REFUSAL = "{\"appointment\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d\"," + DECISION;
    static final String TICKET_REFUSAL = "{\"ticket\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d\"," + DECISION;
    static final String TICKET_REFUSALS = "{\"items\":[" + TICKET_REFUSAL + "],\"next\":null}";
    static final String NEW_OF_TICKET = """
            {"items":[{"service":"passport","person":1}],"grounds":["NO_CONSENT"],"addressee":"Anna Paraugs",\
            "facts":"The application was made by one parent alone.",\
            "reason":"The application has no consent of the other parent, which the law asks for.",\
            "copyTo":{"email":"anna@example.com"}}""";
    static final String REFUSALS = "{\"items\":[" + REFUSAL + "],\"next\":null}";

    private RefusalExamples() {}
}
