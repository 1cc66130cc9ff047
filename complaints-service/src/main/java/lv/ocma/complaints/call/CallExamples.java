package lv.ocma.complaints.call;

/** Requests and answers as the API reference shows them; all persons are invented. */
final class CallExamples {

    private static final String WHEN = """
            "place":"riga-3","began":"2026-11-27T09:00:00+02:00","ended":"2026-11-27T09:06:00+02:00","language":"lv","topic":"IDENTITY_DOCUMENT",""";
    private static final String WHAT =
            "\"note\":\"Kā saņemt pasi citā nodaļā.\",\"phone\":null,\"ledTo\":\"J-2026-000042\",";
    private static final String OPENING =
            "{\"id\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2e01\",\"number\":\"Z-2026-000042\",";

    static final String NEW = "{" + WHEN + WHAT + "\"earlyEnd\":null}";
    static final String ONE = OPENING + WHEN + "\"employee\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c02\"," + WHAT
            + "\"earlyEnd\":null,\"erasedAt\":null}";
    static final String LISTED =
            "{\"items\":[" + OPENING + WHEN + "\"ledTo\":\"J-2026-000042\",\"earlyEnd\":null}],\"next\":null}";
    static final String SCRIPTS = """
            {"items":[{"language":"lv","greeting":"Labdien! Pilsonības un migrācijas lietu pārvalde, Rīgas 3. nodaļa, Ilze Izdomāta. Kā varu jums palīdzēt?",\
            "goodbye":"Paldies, ka zvanījāt! Visu labu!","earlyEnds":[{"reason":"RUDE",\
            "text":"Diemžēl šādā tonī sarunu turpināt nevaru, tāpēc to beidzu. Lūdzu, zvaniet vēlreiz, kad varēsim runāt mierīgi. Visu labu!"}]}],"next":null}""";

    private CallExamples() {}
}
