package lv.ocma.notifications.template;

/** Requests and answers as the API reference shows them; all persons are invented. */
final class TemplateExamples {

    private static final String CONTENT = """
            {"subject":"Nodaļa slēgta līdz {reopens}","heading":"Nodaļa šodien slēgta",\
            "paragraphs":["Nodaļa atkal strādās {reopens}. {visits, plural, zero {Pārcelti # apmeklējumi} one {Pārcelts # apmeklējums} other {Pārcelti # apmeklējumi}}."]}""";
    private static final String DECLARED =
            "[{\"placeholder\":\"reopens\",\"type\":\"DATE\"},{\"placeholder\":\"visits\",\"type\":\"COUNT\"}]";
    private static final String NAMED = "[{\"placeholder\":\"reopens\",\"type\":\"DATE\",\"required\":true},"
            + "{\"placeholder\":\"visits\",\"type\":\"COUNT\",\"required\":true}]";
    private static final String KEY = "\"kind\":\"office.closed-today\",\"channel\":\"EMAIL\",\"language\":\"lv\"";
    private static final String OPENING =
            "{\"id\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c71\"," + KEY + ",\"number\":1,\"status\":\"";
    private static final String SAID = "\"basedOn\":null,\"content\":" + CONTENT + ",\"placeholders\":" + NAMED
            + ",\"draftedBy\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c01\",\"draftedAt\":\"2026-11-27T09:00:00+02:00\","
            + "\"changedBy\":null,\"changedAt\":null,";

    static final String NEW = "{" + KEY + ",\"content\":" + CONTENT + ",\"placeholders\":" + DECLARED + "}";
    static final String CHANGED = "{\"content\":" + CONTENT + ",\"placeholders\":" + DECLARED + "}";
    static final String DRAFT = OPENING + "DRAFT\"," + SAID
            + "\"publishedBy\":null,\"publishedAt\":null,\"endedBy\":null,\"endedAt\":null,"
            + "\"actions\":[\"change\",\"publication\",\"discard\",\"preview\",\"test-sending\"]}";
    static final String PUBLISHED = OPENING + "PUBLISHED\"," + SAID
            + "\"publishedBy\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c01\",\"publishedAt\":\"2026-11-27T10:00:00+02:00\","
            + "\"endedBy\":null,\"endedAt\":null,\"actions\":[\"preview\",\"test-sending\"]}";
    static final String DISCARDED = OPENING + "DISCARDED\"," + SAID
            + "\"publishedBy\":null,\"publishedAt\":null,"
            + "\"endedBy\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c01\",\"endedAt\":\"2026-11-27T10:00:00+02:00\","
            + "\"actions\":[\"preview\",\"test-sending\"]}";
    static final String LISTED = "{\"items\":[" + PUBLISHED + "],\"next\":null}";

    private static final String VALUES = "\"values\":[{\"placeholder\":\"reopens\",\"value\":\"2026-12-01\"}]";

    static final String PREVIEW_REQUEST = "{" + VALUES + "}";
    static final String PREVIEW = """
            {"subject":"Nodaļa slēgta līdz otrdiena, 2026. gada 1. decembris","text":"Labdien, Anna Paraugs!\\n\\nNodaļa atkal …","html":"<!DOCTYPE html>…"}""";
    static final String TEST_SENDING = "{\"address\":\"anna.paraugs@pmlp.gov.lv\"," + VALUES + "}";
    static final String SENT = "{\"message\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f\"}";

    private TemplateExamples() {}
}
