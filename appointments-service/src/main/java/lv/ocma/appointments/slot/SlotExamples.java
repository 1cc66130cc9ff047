package lv.ocma.appointments.slot;

/** Answers as the API reference shows them. */
final class SlotExamples {

    static final String SLOTS = """
            {"items":[{"place":"riga-3","start":"2026-06-15T09:00:00+03:00","end":"2026-06-15T09:45:00+03:00",\
            "slot":"MXxyaWdhLTN8Mjk2OTEyNDB8cGFzc3BvcnQ6MSxlaWQtY2FyZDoy"}],"next":null}""";
    static final String FIRST = """
            {"items":[{"place":"riga-3","start":"2026-06-15T09:00:00+03:00","end":"2026-06-15T09:45:00+03:00",\
            "slot":"MXxyaWdhLTN8Mjk2OTEyNDB8cGFzc3BvcnQ6MSxlaWQtY2FyZDoy"},\
            {"place":"talsi","start":"2026-06-16T08:30:00+03:00","end":"2026-06-16T09:15:00+03:00",\
            "slot":"MXx0YWxzaXwyOTY5MjY1MHxwYXNzcG9ydDoxLGVpZC1jYXJkOjI"}],"next":null}""";
    static final String DAYS = """
            {"items":[{"place":"riga-3","date":"2026-06-15","free":12,"first":"2026-06-15T09:00:00+03:00"}],"next":null}""";
    static final String INVALID = """
            {"type":"https://api.ocma.example/problems/invalid-request","title":"The request is invalid","status":400,\
            "detail":"The request breaks the rules that are listed.","instance":"urn:ocma:request:0197a1f0-demo",\
            "errors":[{"code":"unknown-place","detail":"There is no such place.","parameter":"place"}]}""";

    private SlotExamples() {}
}
