package lv.ocma.appointments.fee;

/** Requests and answers as the API reference shows them. */
final class FeeExamples {

    private static final String OPTION = """
            {"id":"Hq3n0Zx1TfQe","amount":"30.00","currency":"EUR","workingDays":10,"source":"https://example.org/fees"}""";
    private static final String TRANSFER = """
            {"beneficiary":"Valsts kase","registrationNumber":"90000050138","iban":"LV86TREL1060140918200","bic":"TRELLV22",\
            "amount":"30.00","currency":"EUR","reference":"RF40K7M494XF1",\
            "purpose":"RF40K7M494XF1 Valsts nodeva: Personas apliecības izsniegšana","services":["eid-card"],\
            "source":"https://example.org/accounts"}""";

    static final String OPTIONS =
            "{\"service\":\"eid-card\",\"date\":\"2026-06-15\",\"items\":[" + OPTION + "],\"next\":null}";
    static final String WIRE = "{\"transfers\":[" + TRANSFER + "],\"withoutAccount\":[]}";
    static final String QUOTE = """
            {"date":"2026-06-15","currency":"EUR","total":"30.00","lines":[{"service":"eid-card","quantity":1,"amount":"30.00",\
            "option":""" + OPTION + """
            }],"persons":[{"service":"eid-card","person":1,"amount":"30.00","options":["Hq3n0Zx1TfQe"]}],"withoutKnownFee":[],"wireInstructions":{"transfers":[],"withoutAccount":[{"service":"eid-card",\
            "amount":"30.00","currency":"EUR","reason":"ACCOUNT_NOT_KNOWN"}]}}""";
    static final String NEW = """
            {"items":[{"service":"eid-card","person":1,"option":"Hq3n0Zx1TfQe","quantity":1}]}""";
    private static final String HEAD = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f","appointment":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d",""";
    private static final String LINES = """
            "date":"2026-06-15","reference":"RF40K7M494XF1","currency":"EUR","total":"30.00",""";
    private static final String LINE =
            "\"lines\":[{\"service\":\"eid-card\",\"person\":1,\"quantity\":1,\"amount\":\"30.00\",\"lapsed\":false,\"option\":"
                    + OPTION + "}],";
    private static final String TICKET_HEAD = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f","ticket":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d",""";
    private static final String UNPAID = "\"status\":\"DUE\"," + LINES + "\"paid\":\"0.00\",\"outstanding\":\"30.00\","
            + LINE + "\"payments\":[],\"actions\":[\"payments\",\"waivers\",\"withdrawal\"]}";
    static final String DUE = HEAD + UNPAID;
    static final String TICKET_DUE = TICKET_HEAD + UNPAID;
    static final String TICKET_FEES = "{\"items\":[" + TICKET_DUE + "],\"next\":null}";
    private static final String PAYMENT = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c70","amount":"30.00","method":"CARD","receipt":"T2-004711",\
            "paidAt":"2026-06-15T09:10:00+03:00","recordedAt":"2026-06-15T09:10:05+03:00"}""";
    static final String PAID = HEAD + "\"status\":\"PAID\"," + LINES + "\"paid\":\"30.00\",\"outstanding\":\"0.00\","
            + LINE + "\"payments\":[" + PAYMENT + "],\"actions\":[\"reversals\"]}";
    static final String REVERSED =
            HEAD + "\"status\":\"DUE\"," + LINES + "\"paid\":\"0.00\",\"outstanding\":\"30.00\"," + LINE
                    + "\"payments\":[" + PAYMENT + """
            ,{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c71","amount":"-30.00","method":"CARD","receipt":"T2-004711",\
            "paidAt":"2026-06-15T09:10:00+03:00","recordedAt":"2026-06-15T09:12:00+03:00",\
            "reversalOf":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c70","reason":"Recorded twice"}],"actions":["payments","withdrawal"]}""";
    static final String WAIVED =
            HEAD + "\"status\":\"WAIVED\"," + LINES + "\"paid\":\"0.00\",\"outstanding\":\"0.00\"," + LINE + """
            "payments":[],"waiver":{"reason":"Reissue after an error of the office",\
            "legalGround":"Cabinet Regulation No. 133 of 21 February 2012, section 9","at":"2026-06-15T09:12:00+03:00"},"actions":[]}""";
    static final String WITHDRAWN =
            HEAD + "\"status\":\"WITHDRAWN\"," + LINES + "\"paid\":\"0.00\",\"outstanding\":\"0.00\"," + LINE + """
            "payments":[],"withdrawal":{"reason":"Wrong urgency","at":"2026-06-15T09:12:00+03:00"},"actions":[]}""";
    static final String FEES = "{\"items\":[" + DUE + "],\"next\":null}";
    static final String NEW_PAYMENT = """
            {"amount":"30.00","method":"CARD","receipt":"T2-004711","paidAt":"2026-06-15T09:10:00+03:00"}""";
    static final String NEW_WAIVER = """
            {"reason":"Reissue after an error of the office",\
            "legalGround":"Cabinet Regulation No. 133 of 21 February 2012, section 9"}""";
    static final String CORRECTION = "{\"reason\":\"Recorded twice\"}";

    private FeeExamples() {}
}
