package lv.ocma.complaints.decision;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.CaseGiven;
import lv.ocma.complaints.casefile.ExaminerGiven;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;

/** Cases that are examined, and decisions that somebody invented has written. */
public final class DecisionGiven {

    static final String WHERE = "Izdomāta tiesa";

    private DecisionGiven() {}

    /** @return path of one whose examination has begun */
    static String examined(ExaminerGiven examiner, Map<String, Object> body) {
        var file = CaseGiven.opened(CaseGiven.frontEnd(), body);
        CaseGiven.act(examiner.asks(), file, "/examination", null).then().statusCode(200);
        return file;
    }

    /** The same of a complaint at the place of the examiner, who is enrolled by this. */
    static String examined(ExaminerGiven examiner) {
        return examined(examiner.enrolled(), CaseGiven.complaint(examiner.place()));
    }

    public static RequestSpecification supervisor(String place) {
        return CaseGiven.by(TestTokens.staff(StaffRole.SUPERVISOR, place));
    }

    public static String day(int ahead) {
        return LocalDate.parse(CaseGiven.today()).plusDays(ahead).toString();
    }

    public static Map<String, Object> decision(String outcome) {
        return new HashMap<>(Map.of(
                "outcome",
                outcome,
                "facts",
                "Visi lodziņi bija atvērti.",
                "norms",
                List.of(Map.of("act", "Iesniegumu likums", "section", "5. pants")),
                "reasoning",
                "Gaidīšanas laiku noteica apmeklētāju skaits.",
                "reply",
                "Par sūdzību izlemts.",
                "nextInstance",
                Map.of("name", WHERE, "until", day(40))));
    }

    static Map<String, Object> answer() {
        return new HashMap<>(Map.of("outcome", "ANSWERED", "reply", "Paldies par ierosinājumu."));
    }

    public static Response decide(ExaminerGiven by, String file, Map<String, Object> decision) {
        return CaseGiven.act(by.asks(), file, "/decision", decision);
    }

    static Response approve(RequestSpecification by, String file) {
        return CaseGiven.act(by, file, "/approval", null);
    }

    static Response giveBack(RequestSpecification by, String file) {
        return CaseGiven.act(by, file, "/return", Map.of("reason", "Nav vērtēts otrs iebildums."));
    }

    public static Response reopen(RequestSpecification by, String file) {
        return CaseGiven.act(by, file, "/reopening", Map.of("newFact", "Atrasts pielikums."));
    }

    static List<String> told(Given given, String file, String column) {
        return given.texts(
                "select " + column + " from outbox where aggregateid = ? order by sequence",
                CaseGiven.id(file).toString());
    }
}
