package lv.ocma.appointments.waiting;

/** Requests and answers as the API reference shows them; all persons are invented. */
final class WaitingExamples {

    static final String NEW = """
            {"items":[{"service":"passport","persons":1}],"when":{"places":["riga-3","riga-4"],"from":"2026-06-08","to":"2026-06-12",\
            "weekdays":["MONDAY","TUESDAY"],"earliest":"09:00","latest":"12:00"},\
            "contact":{"name":"Anna Paraugs","email":"anna@example.com"},"language":"lv"}""";

    static final String NEW_OF_APPOINTMENT = """
            {"when":{"places":["riga-3"],"from":"2026-06-08","to":"2026-06-12"}}""";

    static final String JOINED = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c81","reference":"K7M4-94XF","status":"WAITING","endedBecause":null,"appointment":null,\
            "items":[{"service":"passport","persons":1}],"when":{"places":["riga-3","riga-4"],"from":"2026-06-08","to":"2026-06-12",\
            "weekdays":["MONDAY","TUESDAY"],"earliest":"09:00","latest":"12:00","accessible":[]},"since":"2026-06-01T10:00:00+03:00",\
            "ahead":3,"offer":null,"contact":{"name":"Anna Paraugs","email":"anna@example.com","phone":null},"language":"lv","interpreter":false,"accessibility":[],\
            "company":null,"channel":"FRONT_END","manageToken":"qN2e0Jr3xw3cWzq1m0kq0lJH0y8b6m5Tn1d2o3p4q5s","actions":[]}""";

    static final String OFFERED = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c81","reference":"K7M4-94XF","status":"OFFERED","endedBecause":null,\
            "appointment":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d","items":[{"service":"passport","persons":1}],\
            "when":{"places":["riga-3"],"from":"2026-06-08","to":"2026-06-12",\
            "weekdays":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY","SATURDAY","SUNDAY"],"earliest":null,"latest":null,"accessible":[]},\
            "since":"2026-06-01T10:00:00+03:00","ahead":0,"offer":{"place":"riga-3","start":"2026-06-10T09:00:00+03:00",\
            "end":"2026-06-10T09:15:00+03:00","answerBy":"2026-06-08T16:00:00+03:00"},"contact":null,"language":"lv","interpreter":false,"accessibility":[],\
            "company":null,"channel":"FRONT_END","actions":["acceptance","rejection"]}""";

    static final String ACCEPTED = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c81","reference":"K7M4-94XF","status":"ENDED","endedBecause":"ACCEPTED",\
            "appointment":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d","items":[{"service":"passport","persons":1}],\
            "when":{"places":["riga-3"],"from":"2026-06-08","to":"2026-06-12",\
            "weekdays":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY","SATURDAY","SUNDAY"],"earliest":null,"latest":null,"accessible":[]},\
            "since":"2026-06-01T10:00:00+03:00","ahead":null,"offer":null,"contact":null,"language":"lv","interpreter":false,"accessibility":[],\
            "company":null,"channel":"FRONT_END","actions":[]}""";

    static final String SUMMARIES = """
            {"items":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c81","reference":"K7M4-94XF","status":"WAITING","endedBecause":null,\
            "appointment":null,"items":[{"service":"passport","persons":1}],"when":{"places":["riga-3","riga-4"],"from":"2026-06-08",\
            "to":"2026-06-12","weekdays":["MONDAY","TUESDAY"],"earliest":"09:00","latest":"12:00","accessible":[]},\
            "since":"2026-06-01T10:00:00+03:00","language":"lv","channel":"FRONT_END","offer":null}],"next":null}""";

    static final String FREE = """
            {"type":"https://api.ocma.example/problems/times-free","title":"There are free times","status":409,\
            "detail":"What is wanted can be booked now. The soonest free times are in alternatives.",\
            "instance":"urn:ocma:request:0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6e",\
            "alternatives":[{"place":"riga-3","start":"2026-06-08T09:15:00+03:00","end":"2026-06-08T09:30:00+03:00",\
            "slot":"MXxyaWdhLTN8Mjk2ODg4NTV8cGFzc3BvcnQ6MQ"}]}""";

    private WaitingExamples() {}
}
