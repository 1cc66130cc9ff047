package lv.ocma.notifications.office;

/** Requests and answers as the API reference shows them; all persons are invented. */
final class OfficeExamples {

    static final String NEW = """
            {"template":"office.closed-today","language":"lv","place":"riga-3",\
            "recipient":{"name":"Anna Paraugs","email":"anna@example.com","phone":"+371 20000000"},\
            "values":[{"placeholder":"reopens","value":"2026-06-02"}],"official":true,\
            "translation":{"language":"en","values":[{"placeholder":"reopens","value":"2026-06-02"}]},\
            "about":{"kind":"CASE","id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d","reference":"24/1-2026"},\
            "priority":"NORMAL","notBefore":null,"usefulUntil":"2026-06-02T09:00:00+03:00"}""";
    static final String MESSAGE = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f","kind":"OFFICE",\
            "about":"CASE","appointment":null,"reference":"24/1-2026","sequence":0,"place":"riga-3","channel":"EMAIL",\
            "priority":"NORMAL","sender":"staff-tools","language":"lv","official":true,"status":"RENDERED","reason":null,"insteadOf":null,"provider":null,"attempts":0,\
            "doubtful":false,"resent":0,\
            "createdAt":"2026-06-01T09:00:00+03:00","endedAt":null,"deliveredAt":null,"readAt":null,\
            "template":"office.closed-today","writtenBy":"0197a1f0-0000-7d3a-9a55-0a4d3f1b2c6d","batch":null,"corrects":null,"correctedBy":null,"deemedNotified":null,"erasedAt":null}""";
    static final String CORRECTION = """
            {"text":{"lv":"Nodaļa ir slēgta 2. jūnijā.","en":"The division is closed on 2 June.","ru":"Отделение закрыто 2 июня."},\
            "reason":"Nepareizs datums"}""";
    static final String CORRECTING = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c70","kind":"CORRECTION",\
            "about":"CASE","appointment":null,"reference":"24/1-2026","sequence":0,"place":"riga-3","channel":"EMAIL",\
            "priority":"NORMAL","sender":"staff-tools","language":"lv","official":true,"status":"RENDERED","reason":null,"insteadOf":null,"provider":null,"attempts":0,\
            "doubtful":false,"resent":0,\
            "createdAt":"2026-06-01T09:00:00+03:00","endedAt":null,"deliveredAt":null,"readAt":null,\
            "template":null,"writtenBy":"0197a1f0-0000-7d3a-9a55-0a4d3f1b2c6d","batch":null,\
            "corrects":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f","correctedBy":null,"deemedNotified":null,"erasedAt":null}""";
    static final String NEW_BATCH = """
            {"template":"office.closed-today","place":"riga-3","official":true,"recipients":[\
            {"language":"lv","recipient":{"name":"Anna Paraugs","email":"anna@example.com","phone":null},\
            "values":[{"placeholder":"reopens","value":"2026-06-02"}],"translation":null},\
            {"language":"lv","recipient":{"name":"John Sample","email":"john@example.com","phone":null},\
            "values":[{"placeholder":"reopens","value":"2026-06-02"}],\
            "translation":{"language":"en","values":[{"placeholder":"reopens","value":"2026-06-02"}]}}],"notBefore":null,"usefulUntil":null}""";
    static final String BATCH = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c71","template":"office.closed-today","official":true,"place":"riga-3","sender":"staff-tools",\
            "writtenBy":"0197a1f0-0000-7d3a-9a55-0a4d3f1b2c6d","createdAt":"2026-06-01T09:00:00+03:00","recipients":2,\
            "counts":[{"status":"ACCEPTED","messages":1},{"status":"RENDERED","messages":1}],"uncorrected":1,"corrects":null,"correctedBy":[]}""";
    static final String CORRECTIONS = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c72","template":null,"official":true,"place":"riga-3","sender":"staff-tools",\
            "writtenBy":"0197a1f0-0000-7d3a-9a55-0a4d3f1b2c6d","createdAt":"2026-06-01T10:00:00+03:00","recipients":1,\
            "counts":[{"status":"RENDERED","messages":1}],"uncorrected":0,"corrects":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c71","correctedBy":[]}""";

    private OfficeExamples() {}
}
