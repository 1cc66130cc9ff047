package lv.ocma.complaints.decision;

import static lv.ocma.complaints.casefile.CaseGiven.frontEnd;
import static lv.ocma.complaints.decision.DecisionGiven.approve;
import static lv.ocma.complaints.decision.DecisionGiven.day;
import static lv.ocma.complaints.decision.DecisionGiven.decide;
import static lv.ocma.complaints.decision.DecisionGiven.decision;
import static lv.ocma.complaints.decision.DecisionGiven.examined;
import static lv.ocma.complaints.decision.DecisionGiven.reopen;
import static lv.ocma.complaints.decision.DecisionGiven.supervisor;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.CaseGiven;
import lv.ocma.complaints.casefile.ExaminerGiven;
import lv.ocma.complaints.casefile.NoticeGiven;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a case that was reopened two decisions are told, by messages that name the case alone. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DecidedAgainTest {

    @Inject
    Given given;

    @Inject
    NoticeGiven notices;

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private ExaminerGiven examiner = new ExaminerGiven("", StaffRole.CASE_HANDLER, "", "");
    private String decided = "";

    @BeforeEach
    void a_complaint_that_was_rejected() {
        examiner = ExaminerGiven.handler(given, given.aPlace());
        decided = examined(examiner);
        reject();
    }

    private void reject() {
        decide(examiner, decided, decision("REJECTED")).then().statusCode(200);
        approve(supervisor(examiner.place()), decided).then().statusCode(200);
    }

    private void reopened() {
        reopen(supervisor(examiner.place()), decided).then().statusCode(200);
    }

    private String disputed() {
        var sent = Map.of("text", "Nebija.", "challenge", Map.of("extent", "pilnā apjomā", "demand", "Atcelt."));
        return CaseGiven.PATH + "/"
                + frontEnd()
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(sent)
                        .post(decided + "/challenge")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    private void told(UUID message, String day) {
        notices.notified(message, "CASE_DECIDED", CaseGiven.id(decided), day, "SENT");
    }

    private void counts(String file, @Nullable String day) {
        frontEnd().get(file).then().statusCode(200).body("challenge.notifiedOn", equalTo(day));
    }

    @Test
    @Clause("V4")
    void a_dispute_of_the_second_decision_waits_for_the_message_of_that_one() {
        told(first, day(2));
        reopened();
        reject();
        var file = disputed();
        counts(file, null);
        told(first, day(3));
        counts(file, null);
        told(UUID.randomUUID(), day(-1));
        counts(file, null);
        told(second, day(2));
        counts(file, day(2));
        counts(disputed(), day(2));
    }

    @Test
    @Clause("V4")
    void a_dispute_of_the_first_decision_stays_as_it_is_once_the_second_one_is_issued() {
        told(first, day(2));
        var file = disputed();
        reopened();
        told(first, day(3));
        counts(file, day(3));
        reject();
        told(second, day(9));
        counts(file, day(3));
        counts(disputed(), day(9));
        frontEnd()
                .get(file + "/deadline")
                .then()
                .statusCode(200)
                .body("challenge.notifiedBy", equalTo("MESSAGE"))
                .body("challenge.notifiedOn", equalTo(day(3)));
    }
}
