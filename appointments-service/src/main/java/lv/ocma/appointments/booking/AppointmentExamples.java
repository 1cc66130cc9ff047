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
    static final String NEW_FOR_A_COMPANY = """
            {"slot":"MXxyaWdhLTN8Mjk2ODg4NDB8cGFzc3BvcnQ6MQ","contact":{"name":"Anna Paraugs","email":"anna@example.com"},\
            "language":"en","interpreter":true,"accessibility":["stepFreeEntrance"],"company":{"registrationNumber":"40000000034","name":"SIA Paraugs"}}""";
    static final String APPOINTMENT = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d","reference":"K7M4-94XF","status":"BOOKED","place":"riga-3",\
            "start":"2026-06-15T09:00:00+03:00","end":"2026-06-15T09:15:00+03:00","outsideHours":false,"unserved":false,\
            "proposal":null,"items":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c71","service":"passport","person":1}],\
            "splitFrom":null,"splitInto":[],\
            "contact":{"name":"Anna Paraugs","email":"anna@example.com","phone":"+37120000000"},"confirmed":false,"contactVerified":false,"language":"lv",\
            "interpreter":false,"accessibility":[],"company":null,"channel":"CUSTOMER","actions":["rescheduling","cancellation","confirmation","items","waiting-list"]}""";
    static final String BOOKED = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d","reference":"K7M4-94XF","status":"BOOKED","place":"riga-3",\
            "start":"2026-06-15T09:00:00+03:00","end":"2026-06-15T09:15:00+03:00","outsideHours":false,"unserved":false,\
            "proposal":null,"items":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c71","service":"passport","person":1}],\
            "splitFrom":null,"splitInto":[],\
            "contact":{"name":"Anna Paraugs","email":"anna@example.com","phone":"+37120000000"},"confirmed":false,"contactVerified":false,"language":"lv",\
            "interpreter":false,"accessibility":[],"company":null,"channel":"FRONT_END","manageToken":"qN2e0Jr3xw3cWzq1m0kq0lJH0y8b6m5Tn1d2o3p4q5s",\
            "actions":["rescheduling","cancellation","confirmation","items","waiting-list"]}""";
    static final String DISPLACED = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d","reference":"K7M4-94XF","status":"BOOKED","place":"riga-3",\
            "start":"2026-06-15T09:00:00+03:00","end":"2026-06-15T09:15:00+03:00","outsideHours":true,"unserved":false,\
            "proposal":{"start":"2026-06-17T09:00:00+03:00","end":"2026-06-17T09:15:00+03:00","answerBy":"2026-06-12T11:20:00+03:00"},\
            "items":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c71","service":"passport","person":1}],\
            "splitFrom":null,"splitInto":[],\
            "contact":{"name":"Anna Paraugs","email":"anna@example.com","phone":"+37120000000"},"confirmed":false,"contactVerified":false,"language":"lv",\
            "interpreter":false,"accessibility":[],"company":null,"channel":"CUSTOMER",\
            "actions":["proposal-acceptance","rescheduling","cancellation","confirmation","items","handovers","proposals"]}""";
    static final String CANCELLED = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d","reference":"K7M4-94XF","status":"CANCELLED","place":"riga-3",\
            "start":"2026-06-15T09:00:00+03:00","end":"2026-06-15T09:15:00+03:00","outsideHours":false,"unserved":false,\
            "proposal":null,"items":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c71","service":"passport","person":1}],\
            "splitFrom":null,"splitInto":[],\
            "contact":{"name":"Anna Paraugs","email":"anna@example.com","phone":"+37120000000"},"confirmed":false,"contactVerified":false,"language":"lv",\
            "interpreter":false,"accessibility":[],"company":null,"channel":"CUSTOMER","actions":[]}""";
    static final String MINE = "{\"items\":[" + APPOINTMENT + "],\"next\":null}";
    static final String RESCHEDULING = "{\"slot\":\"MXxyaWdhLTN8Mjk2ODkwMjB8cGFzc3BvcnQ6MQ\"}";
    static final String RESCHEDULING_TO_HELD = "{\"hold\":\"qN2e0Jr3xw3cWzq1m0kq0lJH0y8b6m5Tn1d2o3p4q5s\"}";
    static final String NEW_ITEMS = "{\"service\":\"eid-card\",\"persons\":1}";
    static final String SPLITTING = """
            {"items":["0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c72"],"slot":"MXxyaWdhLTN8Mjk2ODkwMjB8cGFzc3BvcnQ6MQ"}""";
    static final String HANDOVER = "{\"place\":\"riga-4\"}";
    static final String HISTORY = """
            {"items":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c73","at":"2026-06-10T11:20:00+03:00","change":"RESCHEDULE",\
            "by":{"kind":"STAFF","role":"clerk"},"changed":["start","end"],\
            "before":{"status":"BOOKED","place":"riga-3","start":"2026-06-15T09:00:00+03:00","end":"2026-06-15T09:15:00+03:00",\
            "items":[{"service":"passport","person":1}],"outsideHours":false,"unserved":false},\
            "after":{"status":"BOOKED","place":"riga-3","start":"2026-06-15T09:30:00+03:00","end":"2026-06-15T09:45:00+03:00",\
            "items":[{"service":"passport","person":1}],"outsideHours":false,"unserved":false}}],"next":null}""";
    static final String SUMMARIES = """
            {"items":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d","reference":"K7M4-94XF","status":"BOOKED","place":"riga-3",\
            "start":"2026-06-15T09:00:00+03:00","end":"2026-06-15T09:15:00+03:00","outsideHours":false,"unserved":false,\
            "items":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c71","service":"passport","person":1}],"language":"lv",\
            "interpreter":false,"channel":"FRONT_END"}],"next":null}""";
    static final String CONTACT_CODE = "{\"code\":\"042917\"}";
    static final String SENT_CODE = "{\"validUntil\":\"2026-06-10T11:50:00+03:00\"}";
    static final String CALENDAR = """
            BEGIN:VCALENDAR
            PRODID:-//OCMA//Customer service suite//EN
            VERSION:2.0
            METHOD:PUBLISH
            BEGIN:VEVENT
            UID:0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d
            DTSTAMP:20260601T060000Z
            SEQUENCE:1
            DTSTART;TZID=Europe/Riga:20260615T090000
            DTEND;TZID=Europe/Riga:20260615T091500
            SUMMARY:Visit to OCMA\\, Riga 3rd Division
            STATUS:CONFIRMED
            END:VEVENT
            END:VCALENDAR
            """;
    static final String AFFECTED = """
            {"items":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d","reference":"K7M4-94XF",\
            "start":"2026-06-15T09:00:00+03:00","end":"2026-06-15T09:15:00+03:00","cause":"HOURS","since":"2026-06-10T11:20:00+03:00","asked":1,\
            "byPhone":false,"nextProposal":"2026-06-12T11:20:00+03:00",\
            "proposal":{"start":"2026-06-17T09:00:00+03:00","end":"2026-06-17T09:15:00+03:00","answerBy":"2026-06-12T11:20:00+03:00"}}],\
            "next":null}""";
    static final String CANCELLATION = "{\"reason\":\"PLANS_CHANGED\"}";
    static final String TAKEN = """
            {"type":"https://api.ocma.example/problems/slot-taken","title":"This time is taken","status":409,\
            "detail":"Somebody else has just booked this time. The nearest free ones are in alternatives.",\
            "instance":"urn:ocma:request:0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6e",\
            "alternatives":[{"place":"riga-3","start":"2026-06-15T09:15:00+03:00","end":"2026-06-15T09:30:00+03:00",\
            "slot":"MXxyaWdhLTN8Mjk2ODg4NTV8cGFzc3BvcnQ6MQ"}]}""";

    private AppointmentExamples() {}
}
