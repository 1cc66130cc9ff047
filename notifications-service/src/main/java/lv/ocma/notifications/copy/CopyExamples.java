package lv.ocma.notifications.copy;

/** Requests and answers as the API reference shows them; all persons are invented. */
final class CopyExamples {

    private static final String ABOUT = """
            "about":{"kind":"CASE","id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c71","reference":"S-2026-000042"},"place":"riga-3","language":"lv",""";

    static final String NEW = "{\"kind\":\"SUBMISSION\"," + ABOUT + """
            "title":"Mutvārdu iesniegums","text":"Lūdzu izskaidrot, kāpēc pieteikums nav pieņemts.","person":null}""";
    static final String COPY = "{\"number\":\"I-2026-000123\",\"kind\":\"SUBMISSION\"," + ABOUT + """
            "message":null,"madeAt":"2026-06-01T09:00:00+03:00","erasedAt":null,"madeBy":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c72",\
            "document":{"href":"/v1/copies/I-2026-000123/content","mediaType":"application/pdf",\
            "sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","octets":24211,"sheets":1}}""";

    static final String LISTED = "{\"items\":[" + COPY + "],\"next\":null}";

    static final String LOOKUP =
            "{\"person\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2cb1\",\"place\":\"riga-3\",\"limit\":50}";

    private CopyExamples() {}
}
