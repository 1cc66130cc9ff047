package lv.ocma.complaints.forum;

/** Requests and answers as the API reference shows them; all persons are invented. */
final class ForumExamples {

    private static final String ID = "\"id\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2d01\"";
    private static final String QUESTION = "{" + ID + """
            ,"status":"ANSWERED","language":"lv","topic":"PASSPORTS","text":"Vai pasi var saņemt citā nodaļā?",\
            "answer":{"text":"Jā, pasi var saņemt jebkurā nodaļā.","unit":"riga-3","unitName":{"lv":"Rīgas 3. nodaļa"}},"toldAt":"2026-11-27T09:00:00+02:00"}""";

    static final String NEW = """
            {"text":"Mans kods ir 320000-00000; vai pasi var saņemt citā nodaļā?","language":"lv","topic":"PASSPORTS","contact":{"name":null,"email":"anna@example.com","phone":null},"tellMe":true}""";
    static final String RECEIVED = "{" + ID + """
            ,"status":"RECEIVED","text":"Mans kods ir […]; vai pasi var saņemt citā nodaļā?","hidden":["PERSONAL_CODE"],"reference":"F-2026-000007"}""";
    static final String ONE = QUESTION;
    static final String LISTED = "{\"items\":[" + QUESTION + "],\"next\":null}";
    static final String SIMILAR = "{\"text\":\"Vai pasi var saņemt citā nodaļā?\"}";
    static final String ITEMS = "{\"items\":[{" + ID + """
            ,"status":"RECEIVED","language":"lv","topic":"PASSPORTS","askedAt":"2026-11-27T09:00:00+02:00"}],"next":null}""";
    static final String MODERATED = "{" + ID + """
            ,"status":"RECEIVED","language":"lv","topic":"PASSPORTS","original":"Mans kods ir 320000-00000; vai pasi var saņemt citā nodaļā?",\
            "text":"Mans kods ir […]; vai pasi var saņemt citā nodaļā?","found":[{"kind":"PERSONAL_CODE","text":"320000-00000"}],"contact":{"name":null,"email":"anna@example.com","phone":null},\
            "answer":null,"unit":null,"reason":null,"referral":null,"askedAt":"2026-11-27T09:00:00+02:00","actions":["publish","reject","reword","refer"]}""";
    static final String WORDING = "{\"text\":\"Vai pasi var saņemt citā nodaļā?\",\"topic\":\"PASSPORTS\"}";
    static final String REASON = "{\"reason\":\"PERSONAL_MATTER\"}";
    static final String ANSWER = "{\"text\":\"Jā, pasi var saņemt jebkurā nodaļā.\",\"place\":\"riga-3\"}";
    static final String REFERRAL = "{\"reference\":\"S-2026-000042\"}";
    static final String FEED = """
            <?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>https://api.example.org/v1/questions</id><title>PMLP: jautājumi un atbildes</title><updated>2026-11-27T09:00:00+02:00</updated></feed>""";

    private ForumExamples() {}
}
