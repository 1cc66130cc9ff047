package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.book;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.slots;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.capacity.Capacity;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens to visits and hours by chance, what is proposed is held, and nothing else is; the seed of the message makes it again. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ProposalsMachineTest {

    private static final int STEPS = Integer.getInteger("ocma.proposals.steps", 40);
    private static final int COUNTERS = 2;
    private static final int TIMES = 4;
    private static final Set<Integer> ALLOWED = Set.of(200, 201, 409, 410);

    private static final String OVERLAPS =
            "select count(*) from claim a join claim b on a.counter = b.counter and a.during && b.during and a.id < b.id where a.place = ?";

    private static final String HELD_IN_VAIN = """
            select count(*) from claim c join booking b on b.id = c.proposed_to
            where c.place = ? and c.expires_at > now() and (b.status <> 'BOOKED' or b.disturbed_at is null
              or c.during is distinct from tstzrange(b.proposed_start, b.proposed_end) or c.expires_at is distinct from b.proposed_until)""";

    private static final String NOT_HELD = """
            select count(*) from booking b where b.place = ? and b.proposed_until > now() and 1 <> (
              select count(*) from claim c where c.proposed_to = b.id and c.expires_at > now())""";

    private static final String WITHOUT_THEIR_CLAIM = """
            select count(*) from booking b where b.place = ? and b.status = 'BOOKED' and 1 <> (
              select count(*) from claim c where c.booking = b.id and c.during = tstzrange(b.starts_at, b.ends_at))""";

    private static final String PROPOSED_WITHOUT_NEED = """
            select count(*) from booking where place = ? and not outside_hours and not unserved and proposals_made > 0""";

    /** Starts at which each counter is taken by a visit or by what is held. */
    private static final String FULL = """
            select count(*) from (
              select lower(during) from claim where place = ? and (expires_at is null or expires_at > now())
              group by lower(during) having count(*) >= 2) as full_times
            where cast(lower at time zone 'Europe/Riga' as date) =\s""";

    @Inject
    Given given;

    @Inject
    ProposalJob job;

    @Inject
    Capacity capacity;

    private final List<Booked> visits = new ArrayList<>();
    private final Set<LocalDate> closed = new HashSet<>();
    private List<LocalDate> days;
    private Given.PlaceGiven known;
    private String place;
    private String service;

    @BeforeEach
    void aPlaceThatIsOpenOnThreeDays() {
        var first = given.aDay();
        days = List.of(first, first.plusDays(1), first.plusDays(2));
        known = given.aPlace().counters(COUNTERS);
        days.forEach(day -> known.open(day, "09:00", "10:00"));
        place = known.published();
        service = given.aService(15);
    }

    @Test
    @Clause({"C1", "R2"})
    void what_is_proposed_is_held_and_nothing_else_is() {
        var seed = Long.getLong("ocma.proposals.seed", new Random().nextLong());
        var random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            var done = step(random);
            assertWhole("seed " + seed + ", step " + step + ", " + done);
        }
    }

    private String step(Random random) {
        var visit = any(visits, random);
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> {
                any(free(), random).map(slot -> book(frontEnd(), slot)).ifPresent(this::booked);
                yield "book";
            }
            case 3, 4 -> {
                openOrClose(any(days, random).orElseThrow());
                yield "hours, closed " + closed;
            }
            case 5 -> {
                job.propose();
                yield "propose";
            }
            case 6 -> {
                visit.ifPresent(each -> told(by(frontEnd()).post(path(each) + "/proposal-acceptance")));
                yield "accept";
            }
            case 7 -> {
                visit.ifPresent(this::lapse);
                yield "lapse";
            }
            case 8 -> {
                visit.ifPresent(each -> any(free(), random)
                        .ifPresent(slot -> told(by(TestTokens.clerk(place))
                                .body(Map.of("slot", slot))
                                .post(path(each) + "/proposals"))));
                yield "propose by hand";
            }
            default -> {
                visit.ifPresent(each -> moveOrCancel(each, random));
                yield "move or cancel";
            }
        };
    }

    private void moveOrCancel(Booked visit, Random random) {
        var slot = any(free(), random);
        if (random.nextBoolean() && slot.isPresent()) {
            told(Api.reschedule(as(frontEnd()), visit, slot.get()));
        } else {
            told(Api.cancel(as(frontEnd()), visit));
            visits.remove(visit);
        }
    }

    private void openOrClose(LocalDate day) {
        if (closed.remove(day)) {
            known.opensInstead(day, "09:00", "10:00");
        } else if (closed.size() + 1 < days.size()) {
            closed.add(day);
            known.closed(day);
        }
    }

    private void lapse(Booked visit) {
        var id = UUID.fromString(visit.id());
        given.change(
                "update booking set proposed_until = now(), proposal_due_at = now() where proposed_until is not null and id = ?",
                id);
        given.change("update claim set expires_at = now() where proposed_to = ?", id);
    }

    private void assertWhole(String told) {
        for (var broken : List.of(OVERLAPS, HELD_IN_VAIN, NOT_HELD, WITHOUT_THEIR_CLAIM, PROPOSED_WITHOUT_NEED)) {
            assertEquals(0, given.count(broken, place), told + ": " + broken);
        }
        assertEquals(
                0,
                QuarkusTransaction.requiringNew().call(() -> capacity.rebuild(place, days.getFirst(), days.getLast())),
                told + ": rows are as if counted anew");
        for (var day : days) {
            long shown = slots(place, service, day).size();
            long free = closed.contains(day) ? 0 : TIMES - given.count(FULL + "'" + day + "'", place);
            assertEquals(free, shown, told + ": what search shows of " + day);
        }
    }

    private List<String> free() {
        return days.stream().flatMap(day -> slots(place, service, day).stream()).toList();
    }

    private void booked(Response answer) {
        told(answer);
        if (answer.statusCode() == 201) {
            visits.add(new Booked(Booked.of(answer).id(), "*", ""));
        }
    }

    private static void told(Response answer) {
        assertTrue(ALLOWED.contains(answer.statusCode()), () -> answer.statusCode() + " " + answer.asString());
    }

    private static RequestSpecification by(String token) {
        return as(token).header("If-Match", "*");
    }

    private static String path(Booked visit) {
        return "/v1/appointments/" + visit.id();
    }

    private static <T> Optional<T> any(List<T> all, Random random) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }
}
