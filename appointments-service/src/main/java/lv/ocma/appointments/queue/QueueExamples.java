package lv.ocma.appointments.queue;

/** Answers as the API reference shows them; all persons are invented. */
public final class QueueExamples {

    static final String CALL = "{\"counter\":3}";
    static final String PARKING = "{\"note\":\"Brings the photo from the shop next door.\"}";
    static final String HAND_OVER = "{\"counter\":2,\"note\":\"Needs a certificate in English.\"}";
    static final String NEED = "{\"priority\":\"DISABILITY\"}";
    static final String SERVING = "{\"identityDocumentSeen\":true}";
    static final String REFERRAL = "{\"authority\":\"state-border-guard\",\"reason\":\"Asylum is applied for there.\"}";
    static final String WARNING = "{\"ground\":\"AGGRESSION\"}";
    static final String VISIT = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c70","number":"B007","place":"riga-3","kind":"BOOKED","status":"CALLED",\
            "appointment":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d","reference":"K7M4-94XF","start":"2026-06-15T09:00:00+03:00",\
            "late":false,"priority":null,"items":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c71","service":"passport","person":1,\
            "outcome":"OPEN","authority":null,"reason":null}],"language":"lv","interpreter":false,"accessibility":[],"company":null,"contact":{"name":"Anna Paraugs","email":"anna@example.com",\
            "phone":"+37120000000"},"arrived":"2026-06-15T08:52:00+03:00","identityDocumentSeen":true,"counter":3,\
            "employee":"7f3c1d52-0e8a-3b43-9a55-0a4d3f1b2c6d","why":"BOOKED_TIME","calls":1,"called":"2026-06-15T09:01:00+03:00",\
            "serving":null,"ended":null,"note":null,"warning":null,"incident":false,"enteredLater":false}""";
    public static final String TODAY = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c72","number":"L012","place":"riga-3","kind":"LIVE","status":"CHECKED_IN",\
            "appointment":null,"priority":null,"late":false,"items":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c73",\
            "service":"passport","person":1,"outcome":"OPEN","authority":null,"reason":null}],"arrived":"2026-06-15T09:12:00+03:00",\
            "waiting":{"ahead":4,"from":15,"to":35},"counter":null,"servedBy":null,"manageToken":null,"actions":["cancellation"]}""";

    private QueueExamples() {}
}
