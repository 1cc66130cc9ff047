package lv.ocma.complaints.decision;

/** Requests and answers as the API reference shows them; all persons are invented. */
final class DecisionExamples {

    private static final String WORDS = """
            "outcome":"REJECTED","facts":"26. novembrī nodaļā bija atvērti visi lodziņi.",\
            "norms":[{"act":"Iesniegumu likums","section":"5. panta trešā daļa"}],\
            "reasoning":"Gaidīšanas laiku noteica apmeklētāju skaits.","reply":"Sūdzību noraidīt.","translation":null,""";
    private static final String ID = "{\"id\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2d21\",";
    private static final String NEXT =
            "\"nextInstance\":{\"authority\":null,\"name\":\"Administratīvā rajona tiesa\",\"until\":\"2027-01-11\"},";
    private static final String SHOWN =
            WORDS + NEXT + "\"lateReasonsAccepted\":null,\"remedies\":[],\"proposedAt\":\"2026-12-08T10:00:00+02:00\",";

    static final String NEW = "{" + WORDS
            + "\"nextInstance\":{\"name\":\"Administratīvā rajona tiesa\",\"until\":\"2027-01-11\"},"
            + "\"remedies\":[{\"text\":\"Izskaidrot rindas kārtību pie ieejas.\",\"owner\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c04\","
            + "\"due\":\"2026-12-21\"}]}";
    static final String ANSWER =
            "{\"outcome\":\"ANSWERED\",\"reply\":\"Paldies par ierosinājumu: soliņš būs janvārī.\",\"translation\":\"Thank you: the bench will be there in January.\"}";
    static final String PROPOSED = ID + "\"status\":\"PROPOSED\"," + SHOWN + "\"issuedAt\":null,\"returnReason\":null}";
    static final String ISSUED =
            ID + "\"status\":\"ISSUED\"," + SHOWN + "\"issuedAt\":\"2026-12-09T15:00:00+02:00\",\"returnReason\":null}";
    static final String RETURNED = ID + "\"status\":\"RETURNED\"," + SHOWN
            + "\"issuedAt\":null,\"returnReason\":\"Nav vērtēts otrs iebildums.\"}";
    static final String ENDING = "{\"ending\":\"DONE\"}";
    static final String REOPENING = "{\"newFact\":\"Atrasts iesniegtais pielikums.\"}";
    static final String REMEDIED = ID + "\"status\":\"ISSUED\"," + WORDS + NEXT
            + "\"lateReasonsAccepted\":null,\"remedies\":[{\"id\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2d22\","
            + "\"text\":\"Izskaidrot rindas kārtību pie ieejas.\",\"owner\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c04\","
            + "\"due\":\"2026-12-21\",\"ending\":\"DONE\",\"endingReason\":null,\"endedAt\":\"2026-12-18T10:00:00+02:00\"}],"
            + "\"proposedAt\":\"2026-12-08T10:00:00+02:00\",\"issuedAt\":\"2026-12-09T15:00:00+02:00\",\"returnReason\":null}";
    static final String RETURN = "{\"reason\":\"Nav vērtēts otrs iebildums.\"}";

    private DecisionExamples() {}
}
