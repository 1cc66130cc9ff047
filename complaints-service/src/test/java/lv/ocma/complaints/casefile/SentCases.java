package lv.ocma.complaints.casefile;

import static lv.ocma.complaints.casefile.CaseGiven.act;
import static lv.ocma.complaints.casefile.CaseGiven.complaint;
import static lv.ocma.complaints.casefile.CaseGiven.frontEnd;
import static lv.ocma.complaints.casefile.CaseGiven.opened;

import java.util.UUID;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;

/** Complaints that somebody invented has sent, for tests of what looks at cases from outside. */
public final class SentCases {

    private SentCases() {}

    public static UUID at(String place) {
        return CaseGiven.id(opened(frontEnd(), complaint(place)));
    }

    /** @param clause id that the directory knows */
    public static UUID about(String place, String clause) {
        var body = complaint(place);
        body.put("clause", clause);
        return CaseGiven.id(opened(frontEnd(), body));
    }

    public static void reclassify(UUID id, String place, String kind) {
        var supervisor = CaseGiven.by(TestTokens.staff(StaffRole.SUPERVISOR, place));
        CaseGiven.reclassify(supervisor, CaseGiven.PATH + "/" + id, kind).then().statusCode(200);
    }

    public static void withdraw(UUID id) {
        act(frontEnd(), CaseGiven.PATH + "/" + id, "/withdrawal", null).then().statusCode(200);
    }
}
