package lv.ocma.complaints.casefile;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Cases for tests of what belongs to one: as somebody invented has sent them. */
public final class OpenedCases {

    private OpenedCases() {}

    /** Path of a person's complaint. */
    public static String ofPerson(String place, UUID person) {
        return CaseGiven.opened(CaseGiven.customer(person), CaseGiven.complaint(place));
    }

    /** Path of a complaint that came over a front end. */
    public static String ofClient(String place) {
        return CaseGiven.opened(CaseGiven.frontEnd(), CaseGiven.complaint(place));
    }

    /** Path of a letter that staff wrote down. */
    public static String ofPlace(String place) {
        return CaseGiven.opened(CaseGiven.handler(place), CaseGiven.letter(place, CaseGiven.daysAgo(1)));
    }

    public static void withdraw(RequestSpecification by, String file) {
        CaseGiven.act(by, file, "/withdrawal", null).then().statusCode(200);
    }

    public static UUID id(String path) {
        return CaseGiven.id(path);
    }
}
