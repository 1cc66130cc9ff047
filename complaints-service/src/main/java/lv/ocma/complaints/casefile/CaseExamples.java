package lv.ocma.complaints.casefile;

/** Requests and answers as the API reference shows them; all persons are invented. */
final class CaseExamples {

    private static final String WHAT = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c81","number":"S-2026-000042","kind":"COMPLAINT","channel":"API",""";
    private static final String WHERE = """
            "place":"riga-1","language":"lv","receivedAt":"2026-11-27T09:00:00+02:00","subject":"Gaidīšana rindā",\
            "text":"Gaidīju divas stundas.","contact":{"name":"Anna Paraugs","email":"anna@example.com","phone":null,"address":null},"company":null,\
            "visit":null,"employee":null,"clause":"P1","service":"passport","challenge":null,""";
    private static final String RUNNING =
            "\"forwarded\":null,\"outcome\":null,\"decidedOn\":null,\"reopenedOn\":null,\"examiner\":null,\"statement\":null,\"due\":\"2026-12-11\",\"provisional\":false,\"overdue\":false,";

    static final String NEW = """
            {"kind":"COMPLAINT","place":"riga-1","language":"lv","contact":{"name":"Anna Paraugs","email":"anna@example.com"},\
            "subject":"Gaidīšana rindā","text":"Gaidīju divas stundas.","clause":"P1","service":"passport"}""";
    static final String LETTER = """
            {"kind":"PROPOSAL","place":"riga-1","language":"lv","contact":{"name":"Anna Paraugs","email":"anna@example.com"},\
            "company":{"registrationNumber":"40000000034","name":"SIA Paraugs"},"subject":"Soliņš","text":"Lūdzam nolikt soliņu.",\
            "channel":"LETTER","receivedAt":"2026-11-26T10:00:00+02:00"}""";
    static final String RECEIVED =
            WHAT + "\"status\":\"RECEIVED\"," + WHERE + "\"held\":null," + RUNNING + "\"actions\":[\"withdrawal\"]}";
    static final String HELD = WHAT + "\"status\":\"HELD\"," + WHERE
            + "\"held\":{\"missing\":\"Nav norādīts, par kuru dienu ir runa.\",\"until\":\"2026-12-11\"},"
            + "\"forwarded\":null,\"outcome\":null,\"decidedOn\":null,\"reopenedOn\":null,\"examiner\":null,\"statement\":null,\"due\":null,\"provisional\":false,\"overdue\":false,"
            + "\"actions\":[\"supplement\",\"withdrawal\"]}";
    static final String EXTENDED = WHAT + "\"status\":\"RECEIVED\"," + WHERE
            + "\"held\":null,\"forwarded\":null,\"outcome\":null,\"decidedOn\":null,\"reopenedOn\":null,\"examiner\":null,\"statement\":null,\"due\":\"2026-12-22\",\"provisional\":false,\"overdue\":false,"
            + "\"actions\":[\"cure-request\",\"extension\",\"forwarding\",\"withdrawal\"]}";
    static final String FORWARDED = WHAT + "\"status\":\"FORWARDED\"," + WHERE
            + "\"held\":null,\"forwarded\":{\"authority\":\"state-border-guard\",\"on\":\"2026-11-30\",\"inTime\":true},\"outcome\":null,\"decidedOn\":null,\"reopenedOn\":null,\"examiner\":null,\"statement\":null,"
            + "\"due\":\"2026-12-11\",\"provisional\":false,\"overdue\":false,\"actions\":[]}";
    static final String WITHDRAWN =
            WHAT + "\"status\":\"WITHDRAWN\"," + WHERE + "\"held\":null," + RUNNING + "\"actions\":[]}";
    static final String LISTED = """
            {"items":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c81","number":"S-2026-000042","kind":"COMPLAINT","channel":"API",\
            "status":"RECEIVED","place":"riga-1","receivedAt":"2026-11-27T09:00:00+02:00","due":"2026-12-11","overdue":false,"examiner":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c04"}],"next":null}""";
    static final String DEADLINE = """
            {"start":"2026-11-27","date":"2026-12-11","paused":false,"provisional":false,"extendableTo":"2026-12-28","forwardBy":"2026-12-04",\
            "steps":[{"code":"TERM","from":"2026-11-27","to":"2026-12-11","workingDays":10,"rule":{"term":"REPLY","value":10,"unit":"WORKING_DAYS",\
            "basis":"Iesniegumu likums, grozījumi no 2026-03-01","from":"2026-03-01","until":null,"source":"saeima.lv 35448",\
            "verified":true}}],"challenge":null}""";
    static final String CURE_REQUEST = "{\"missing\":\"Nav norādīts, par kuru dienu ir runa.\"}";
    static final String SUPPLEMENT = "{\"text\":\"Tas bija 26. novembrī.\"}";
    static final String EXTENSION = "{\"until\":\"2026-12-22\",\"reason\":\"Jāsaņem ziņas no citas iestādes.\"}";
    static final String FORWARDING =
            "{\"authority\":\"state-border-guard\",\"reason\":\"Patvērumu lūdz Valsts robežsardzei.\"}";

    static final String RECLASSIFICATION = "{\"kind\":\"COMPLAINT\",\"reason\":\"Vēstulē ir sūdzība par gaidīšanu.\"}";
    static final String AS_DISPUTE = """
            {"kind":"DISPUTE","reason":"Vēstulē apstrīdēts lēmums.","challenge":{"act":"riga-3/2026/17","actDate":"2026-09-15",\
            "extent":"pilnā apjomā","demand":"Atcelt lēmumu un izsniegt pasi."}}""";

    static final String TIMELINE = """
            {"items":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2d11","what":"EXTENDED","at":"2026-12-02T10:00:00+02:00",\
            "text":"Atbildes termiņš ir pagarināts. Pēdējā diena atbildei: 22.12.2026.","words":"Jāsaņem ziņas no citas iestādes.",\
            "until":"2026-12-22","authority":null,"kind":null,"kindBefore":null,"employee":null}],"next":null}""";
    static final String NOTE = "{\"text\":\"Zvanīju, neatbild.\"}";
    static final String NOTED = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2d12","what":"NOTE","at":"2026-12-02T10:00:00+02:00","text":"Darbinieka piezīme.",\
            "words":"Zvanīju, neatbild.","until":null,"authority":null,"kind":null,"kindBefore":null,"employee":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c03"}""";

    static final String DISPUTE = """
            {"kind":"DISPUTE","place":"riga-3","language":"lv","contact":{"name":"Anna Paraugs","email":"anna@example.com"},\
            "subject":"Lēmuma apstrīdēšana","text":"Pievienotie dokumenti bija derīgi.","challenge":{"act":"riga-3/2026/17","actDate":"2026-09-15",\
            "refusal":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c72","extent":"pilnā apjomā","demand":"Atcelt lēmumu un izsniegt pasi.",\
            "lateReasons":"Biju slimnīcā."}}""";
    static final String CHALLENGE =
            "{\"text\":\"Pievienotie dokumenti bija derīgi.\",\"challenge\":{\"extent\":\"pilnā apjomā\",\"demand\":\"Atcelt lēmumu.\"}}";
    static final String NOTIFICATION = "{\"notifiedOn\":\"2026-09-15\",\"remedyNamed\":true}";
    static final String DISPUTED = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c82","number":"S-2026-000043","kind":"DISPUTE","channel":"API","status":"RECEIVED",\
            "place":"riga-3","language":"lv","receivedAt":"2026-11-27T09:00:00+02:00","subject":"Lēmuma apstrīdēšana",\
            "text":"Pievienotie dokumenti bija derīgi.","contact":{"name":"Anna Paraugs","email":"anna@example.com","phone":null,"address":null},"company":null,\
            "visit":null,"employee":null,"clause":null,"service":null,"challenge":{"act":"riga-3/2026/17","actDate":"2026-09-15",\
            "refusal":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c72","decidedCase":null,"instance":null,"extent":"pilnā apjomā",\
            "demand":"Atcelt lēmumu un izsniegt pasi.","notifiedOn":"2026-09-15","notifiedBy":"STAFF","remedyNamed":true,"lastDay":"2026-10-15","timeliness":"LATE","lateReasons":"Biju slimnīcā."},"held":null,\
            "forwarded":null,"outcome":null,"decidedOn":null,"reopenedOn":null,"examiner":null,"statement":null,"due":"2026-12-28","provisional":false,"overdue":false,\
            "actions":["cure-request","extension","forwarding","notification","withdrawal"]}""";

    static final String EXAMINER = "{\"employee\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c04\"}";
    static final String STATEMENT = "{\"text\":\"Apkalpoju divus klientus vienlaikus.\"}";
    static final String CONFLICT = "{\"reason\":\"Iesniedzējs ir mans radinieks.\"}";
    static final String DECLARED = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2d21","employee":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c04",\
            "at":"2026-12-02T10:00:00+02:00"}""";
    static final String EXAMINED = WHAT + "\"status\":\"IN_EXAMINATION\"," + WHERE
            + "\"held\":null,\"forwarded\":null,\"outcome\":null,\"decidedOn\":null,\"reopenedOn\":null,\"examiner\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c04\",\"statement\":{\"until\":\"2026-12-04\",\"text\":null,\"at\":null},"
            + "\"due\":\"2026-12-11\",\"provisional\":false,\"overdue\":false,"
            + "\"actions\":[\"cure-request\",\"extension\",\"forwarding\"]}";

    private CaseExamples() {}
}
