package lv.ocma.complaints.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.ExaminerGiven;
import lv.ocma.complaints.casefile.SentCases;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CaseRemindersTest {

    private static final String TOLD = """
            select cast(payload as json) ->> 'stage' || ' ' || coalesce(cast(payload as json) ->> 'employee', '-') from outbox
            where aggregateid = ? and cast(payload as json) ->> 'stage' is not null order by sequence""";

    @Inject
    Given given;

    @Inject
    CaseReminders reminders;

    @Inject
    OverdueCases overdue;

    @Inject
    MeterRegistry metrics;

    private final String managerSubject = UUID.randomUUID().toString();
    private final String chiefSubject = UUID.randomUUID().toString();
    private String place = "";

    @BeforeEach
    void a_place_with_two_officials() {
        place = given.aPlace();
    }

    /** Subject of who examines what comes to the place. */
    private String examiner() {
        var manager = given.anEmployee(managerSubject, place, null);
        var chief = given.anEmployee(chiefSubject, place, manager);
        var examiner = ExaminerGiven.employee(given, StaffRole.CASE_HANDLER, place, chief, List.of())
                .enrolled();
        return given.texts("select subject from employee where id = ?", examiner.id())
                .getFirst();
    }

    /** As if it had come so many days ago, and its last day were so many days from now. */
    private UUID opened(int daysAgo, int daysLeft) {
        var id = SentCases.at(place);
        given.change(
                "update case_file set received_at = received_at - make_interval(days => ?), due = current_date + ? where id = ?",
                daysAgo,
                daysLeft,
                id);
        return id;
    }

    private List<String> told(UUID id) {
        reminders.remind();
        return given.texts(TOLD, id.toString());
    }

    @Test
    @Clause("V4")
    void a_case_of_today_warns_nobody_and_one_that_is_overdue_everybody_whose_turn_it_was_once() {
        var examiner = examiner();
        assertEquals(List.of(), told(SentCases.at(place)));

        var late = opened(40, -3);
        var all = List.of(
                "EXAMINER " + examiner,
                "SUPERIOR " + chiefSubject,
                "MANAGER " + managerSubject,
                "OVERDUE " + chiefSubject,
                "OVERDUE " + managerSubject);
        assertEquals(all, told(late));
        assertEquals(all, told(late), "nobody is told twice");
    }

    @Test
    @Clause("V4")
    void past_half_of_the_time_the_examiner_is_warned_and_a_last_day_put_off_warns_anew() {
        var examiner = examiner();
        var half = opened(30, 25);
        assertEquals(List.of("EXAMINER " + examiner), told(half));

        given.change("update case_file set due = current_date + 200 where id = ?", half);
        assertEquals(List.of("EXAMINER " + examiner), told(half));
        given.change("update case_file set due = current_date + 10 where id = ?", half);
        assertEquals(List.of("EXAMINER " + examiner, "EXAMINER " + examiner, "SUPERIOR " + chiefSubject), told(half));
    }

    @Test
    void of_a_case_that_nobody_examines_the_place_is_warned() {
        assertEquals(List.of("EXAMINER -"), told(opened(30, 25)));
    }

    @Test
    void a_case_that_waits_for_its_sender_or_is_over_warns_nobody() {
        var held = opened(40, -3);
        given.change(
                "update case_file set status = 'HELD', due = null, held_from = 'RECEIVED', missing = text, cure_until = current_date where id = ?",
                held);
        var over = opened(40, -3);
        given.change("update case_file set status = 'WITHDRAWN' where id = ?", over);
        assertEquals(List.of(), told(held));
        assertEquals(List.of(), told(over));
    }

    @Test
    @Clause("V4")
    void of_several_instances_only_one_warns() throws Exception {
        var late = IntStream.range(0, 8).mapToObj(_ -> opened(40, -3)).toList();
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : IntStream.range(0, 4)
                    .mapToObj(_ -> instances.submit(reminders::remind))
                    .toList()) {
                each.get();
            }
        }
        for (var id : late) {
            assertEquals(List.of("EXAMINER -", "SUPERIOR -", "MANAGER -", "OVERDUE -"), told(id));
        }
    }

    @Test
    void what_is_overdue_is_a_figure_of_its_kind() {
        overdue.count();
        var before = figure();
        opened(40, -3);
        overdue.count();
        assertEquals(before + 1, figure());
    }

    private double figure() {
        return metrics.get("ocma.cases.overdue")
                .tag("kind", "COMPLAINT")
                .gauge()
                .value();
    }
}
