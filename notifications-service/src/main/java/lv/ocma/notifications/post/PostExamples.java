package lv.ocma.notifications.post;

/** Requests and answers as the API reference shows them. */
final class PostExamples {

    private static final String DONE = """
            "letters":2,"sheets":3,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",\
            "takenAt":"2026-06-01T09:00:00+03:00",""";
    private static final String ID = "{\"id\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2d01\",";

    static final String REQUEST = "{\"most\":100}";
    static final String OPEN = ID + "\"status\":\"OPEN\"," + DONE
            + "\"closedAt\":null,\"handedOverAt\":null,\"actions\":[\"confirm\",\"dissolve\"]}";
    static final String LISTED = "{\"items\":[" + OPEN + "],\"next\":null}";
    static final String CONFIRMED = ID + "\"status\":\"CONFIRMED\"," + DONE
            + "\"closedAt\":\"2026-06-01T15:05:00+03:00\",\"handedOverAt\":\"2026-06-01T15:00:00+03:00\",\"actions\":[]}";
    static final String DISSOLVED = ID + "\"status\":\"DISSOLVED\"," + DONE
            + "\"closedAt\":\"2026-06-01T15:05:00+03:00\",\"handedOverAt\":null,\"actions\":[]}";
    static final String CONFIRMATION = """
            {"handedOverAt":"2026-06-01T15:00:00+03:00","registered":[{"number":"V-2026-000124","mailNumber":"RR123456785LV"}]}""";
    static final String MANIFEST = """
            {"batch":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2d01","sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",\
            "letters":[{"position":1,"number":"V-2026-000123","message":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f","mailing":"ORDINARY","sheets":1,\
            "octets":24211,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}]}""";
    static final String RETURN = "{\"reason\":\"NOT_COLLECTED\"}";
    private static final String LETTER = """
            {"number":"V-2026-000124","message":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f","mailing":"REGISTERED",\
            "batch":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2d01","mailNumber":"RR123456785LV",""";
    static final String POSTED = LETTER + "\"returnedAt\":null,\"returnReason\":null}";
    static final String RETURNED =
            LETTER + "\"returnedAt\":\"2026-06-20T09:00:00+03:00\",\"returnReason\":\"NOT_COLLECTED\"}";

    private PostExamples() {}
}
