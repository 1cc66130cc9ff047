package lv.ocma.appointments.booking;

/** Requests and answers as the API reference shows them; all persons are invented. */
final class AppointmentExamples {

    static final String NEW = """
            {"slot":"MXxyaWdhLTN8Mjk2ODg4NDB8cGFzc3BvcnQ6MQ","contact":{"name":"Anna Paraugs","email":"anna@example.com",\
            "phone":"+37120000000"},"language":"lv"}""";
    static final String NEW_OF_HOLD = """
            {"hold":"qN2e0Jr3xw3cWzq1m0kq0lJH0y8b6m5Tn1d2o3p4q5s","contact":{"phone":"+37120000000"},"language":"lv"}""";
    static final String NEW_BY_STAFF = """
            {"slot":"MXxyaWdhLTN8Mjk2ODg4NDB8cGFzc3BvcnQ6MQ","contact":{"phone":"20000000"},"language":"ru",\
            "caller":{"personalCode":"320000-00000"}}""";
    static final String APPOINTMENT = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d","reference":"K7M4-94XF","status":"BOOKED","place":"riga-3",\
            "start":"2026-06-15T09:00:00+03:00","end":"2026-06-15T09:15:00+03:00","outsideHours":false,"unserved":false,\
            "items":[{"service":"passport","person":1}],\
            "contact":{"name":"Anna Paraugs","email":"anna@example.com","phone":"+37120000000"},"language":"lv",\
            "channel":"CUSTOMER","actions":["rescheduling","cancellation"]}""";
    static final String BOOKED = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d","reference":"K7M4-94XF","status":"BOOKED","place":"riga-3",\
            "start":"2026-06-15T09:00:00+03:00","end":"2026-06-15T09:15:00+03:00","outsideHours":false,"unserved":false,\
            "items":[{"service":"passport","person":1}],\
            "contact":{"name":"Anna Paraugs","email":"anna@example.com","phone":"+37120000000"},"language":"lv",\
            "channel":"FRONT_END","manageToken":"qN2e0Jr3xw3cWzq1m0kq0lJH0y8b6m5Tn1d2o3p4q5s",\
            "actions":["rescheduling","cancellation"]}""";
    static final String CANCELLED = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d","reference":"K7M4-94XF","status":"CANCELLED","place":"riga-3",\
            "start":"2026-06-15T09:00:00+03:00","end":"2026-06-15T09:15:00+03:00","outsideHours":false,"unserved":false,\
            "items":[{"service":"passport","person":1}],\
            "contact":{"name":"Anna Paraugs","email":"anna@example.com","phone":"+37120000000"},"language":"lv",\
            "channel":"CUSTOMER","actions":[]}""";
    static final String MINE = "{\"items\":[" + APPOINTMENT + "],\"next\":null}";
    static final String RESCHEDULING = "{\"slot\":\"MXxyaWdhLTN8Mjk2ODkwMjB8cGFzc3BvcnQ6MQ\"}";
    static final String CANCELLATION = "{\"reason\":\"PLANS_CHANGED\"}";
    static final String TAKEN = """
            {"type":"https://api.ocma.example/problems/slot-taken","title":"This time is taken","status":409,\
            "detail":"Somebody else has just booked this time. The nearest free ones are in alternatives.",\
            "instance":"urn:ocma:request:0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6e",\
            "alternatives":[{"place":"riga-3","start":"2026-06-15T09:15:00+03:00","end":"2026-06-15T09:30:00+03:00",\
            "slot":"MXxyaWdhLTN8Mjk2ODg4NTV8cGFzc3BvcnQ6MQ"}]}""";

    private AppointmentExamples() {}
}
