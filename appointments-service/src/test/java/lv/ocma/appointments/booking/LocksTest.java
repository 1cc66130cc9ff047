package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.frontEnd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.platform.problem.Unavailable;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever holds one thing and waits for another must not wait for whoever does the reverse. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class LocksTest {

    private static final int AT_ONCE = 30;

    @Inject
    Given given;

    @Inject
    VisitMarks marks;

    @Inject
    Session session;

    @Inject
    DataSource database;

    private LocalDate day;
    private String place;
    private String service;

    @BeforeEach
    void aPlaceWithManyCounters() {
        day = given.aDay();
        place = given.aPlace().counters(AT_ONCE).open(day, "09:00", "10:00").published();
        service = given.aService(15);
    }

    @Test
    void a_visit_that_was_booked_while_its_place_was_changing_and_is_just_changed_itself_is_not_waited_for()
            throws SQLException {
        var visit = booked(frontEnd(), Api.firstSlot(place, service, day));
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("select 1 from booking where id = ? for update")) {
                lock.setObject(1, UUID.fromString(visit.id()));
                lock.execute();
                assertThrows(Unavailable.class, this::closed, "all of it is done again later");
            } finally {
                connection.rollback();
            }
        }
        closed();
        assertEquals(
                1,
                given.count(
                        "select count(*) from booking where id = ? and outside_hours", UUID.fromString(visit.id())));
    }

    /** As the hours of the place had become others, and the visit had been booked in between. */
    private void closed() {
        QuarkusTransaction.requiringNew().run(() -> {
            session.createNativeMutationQuery("set local lock_timeout = '2s'").executeUpdate();
            session.createNativeMutationQuery("delete from opening where place = :place")
                    .setParameter("place", place)
                    .executeUpdate();
            marks.afterChange(place, new PlaceDay(place, day).span());
        });
    }

    @Test
    void attempts_at_many_codes_at_once_leave_connections_to_everybody_else() {
        var visits = new ArrayList<Booked>();
        for (int i = 0; i < AT_ONCE; i++) {
            var visit = booked(frontEnd(), Api.firstSlot(place, service, day));
            Api.sendCode(Api.as(frontEnd()), visit).then().statusCode(202);
            visits.add(visit);
        }
        var clerk = TestTokens.clerk(place);
        var token = frontEnd();

        var requests = new ArrayList<Callable<Response>>();
        visits.forEach(visit -> requests.add(() -> Api.verify(Api.as(token), visit, "000000")));
        visits.subList(0, 4).forEach(visit -> requests.add(() -> Api.read(clerk, visit.id())));
        var answers = atOnce(requests);

        var attempts = answers.subList(0, AT_ONCE);
        assertTrue(attempts.stream().anyMatch(answer -> answer.statusCode() < 500), "somebody is answered");
        attempts.stream()
                .filter(answer -> answer.statusCode() != 400 && answer.statusCode() != 200)
                .forEach(answer -> answer.then().statusCode(503).header("Retry-After", "1"));
        answers.subList(AT_ONCE, answers.size()).forEach(answer -> answer.then().statusCode(200));
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            var running = requests.stream()
                    .map(request -> threads.submit(() -> {
                        start.await();
                        return request.call();
                    }))
                    .toList();
            start.countDown();
            return running.stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }
}
