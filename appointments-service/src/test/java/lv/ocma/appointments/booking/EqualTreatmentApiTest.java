package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.forgedSlot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Day;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.place.Features;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;

/**
 * Two people who differ in anything that they say of themselves, at two places that differ in nothing, get the same times, the same answers and the same
 * turn. What there is to differ in is read from the request itself: a member that comes later fails the test until somebody says how people differ in it.
 */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class EqualTreatmentApiTest {

    /** Which time is wanted, and not who wants it. */
    private static final Set<String> NOT_PERSONAL = Set.of("slot", "hold");

    /** How people differ, by the members of the request. */
    private static final Map<String, Function<Random, Object>> DIFFERENCES = Map.of(
            "contact.name", random -> "Persona " + letters(random),
            "contact.email", random -> letters(random) + "@" + letters(random) + ".example.com",
            "contact.phone", random -> "26" + digits(random, 6),
            "contact.channel", random -> List.of("EMAIL", "SMS").get(random.nextInt(2)),
            "language", random -> List.of("lv", "en", "ru").get(random.nextInt(3)),
            "interpreter", Random::nextBoolean,
            "accessibility", random -> List.of(Features.KNOWN.get(random.nextInt(Features.KNOWN.size()))),
            "company.registrationNumber", random -> digits(random, 11),
            "company.name", random -> "SIA " + letters(random),
            "caller.personalCode", random -> "32" + digits(random, 9));

    /** Whose answers those are, and not what is answered. */
    private static final Set<String> OF_WHOM = Set.of(
            "id",
            "reference",
            "place",
            "slot",
            "hold",
            "manageToken",
            "contact",
            "language",
            "interpreter",
            "accessibility",
            "company",
            "expiresAt",
            "instance",
            "warnings");

    @Inject
    Given given;

    @Inject
    ProposalJob proposals;

    private LocalDate day;
    private Twin one;
    private Twin other;
    private String service;
    private long seed;
    private Random random;

    /** A place like the other, and who books there. */
    private record Twin(String place, String clerk, Given.PlaceGiven known) {}

    @BeforeEach
    void twoPlacesThatDifferInNothing() {
        seed = Long.getLong("ocma.seed", System.nanoTime());
        random = new Random(seed);
        day = given.aDay();
        service = given.aService(15);
        one = twin();
        other = twin();
    }

    private Twin twin() {
        var known = given.aPlace()
                .open(given.today(), "00:00", "23:59")
                .open(day, "09:00", "10:30")
                .open(day.plusDays(1), "09:00", "10:30")
                .open(day.plusDays(2), "09:00", "10:30");
        var place = known.published();
        return new Twin(place, TestTokens.clerk(place), known);
    }

    @Test
    @Clause({"V5", "P2"})
    void whoever_differs_in_one_thing_is_told_the_same() {
        repeatable(() -> {
            for (var member : members(NewAppointment.class, "")) {
                var person = person(random);
                var differing = new TreeMap<>(person);
                differing.put(member, anotherThan(Objects.requireNonNull(person.get(member)), member));
                assertEquals(lives(one, person), lives(other, differing), "people who differ in " + member);
            }
            return seed;
        });
    }

    @Test
    @Clause({"V5", "P2"})
    void whoever_differs_in_everything_waits_as_long_and_is_proposed_the_same_time_in_the_same_order() {
        repeatable(() -> {
            assertEquals(displaced(one), displaced(other), "times that were proposed");
            assertEquals(waits(one), waits(other), "how long they wait");
            return seed;
        });
    }

    private void repeatable(ThrowingSupplier<Long> test) {
        try {
            assertEquals(seed, test.get());
        } catch (Throwable wrong) {
            throw new AssertionError("-Docma.seed=" + seed + " repeats it", wrong);
        }
    }

    /** From the search to the cancellation, with what is refused on the way; all is as before when it ends. */
    private List<Object> lives(Twin at, Map<String, Object> person) {
        var told = new ArrayList<>();
        told.add(told(Api.search(at.place(), service, day, day)));
        var held = Api.hold(at.clerk(), slot(at, 0));
        told.add(told(held));
        var wish = wish(person);
        wish.put("hold", Objects.requireNonNull(held.jsonPath().getString("hold")));
        var booked = Api.book(at.clerk(), wish);
        told.add(told(booked));
        told.add(told(Api.search(at.place(), service, day, day)));
        told.add(told(Api.book(at.clerk(), with(wish(person(random)), slot(at, 0)))));
        told.add(told(Api.book(at.clerk(), with(wish(person), slot(at, 40)))));
        var moved = Api.reschedule(at.clerk(), Booked.of(booked), slot(at, 2));
        told.add(told(moved));
        var cancelled = Api.cancel(at.clerk(), new Booked(id(booked), moved.header("ETag"), ""));
        told.add(told(cancelled));
        return told;
    }

    /** Three who are displaced together, the first of them first. */
    private List<String> displaced(Twin at) {
        var visits = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var booked = Api.book(at.clerk(), with(wish(person(random)), slot(at, i)));
            booked.then().statusCode(201);
            visits.add(id(booked));
        }
        at.known().closed(day);
        Eventually.becomes(
                3L, () -> given.count("select count(*) from booking where outside_hours and place = ?", at.place()));
        proposals.propose();
        return visits.stream()
                .map(visit -> Api.read(at.clerk(), visit).jsonPath().getString("proposal.start"))
                .toList();
    }

    /** Three who come one after the other to times of one hour; those of the day before are held for whom they were proposed to. */
    private List<Object> waits(Twin at) {
        var told = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            var booked = Api.book(
                    at.clerk(),
                    with(wish(person(random)), forgedSlot(at.place(), start(day.plusDays(2), i), service + ":1")));
            booked.then().statusCode(201);
            given.startsIn(id(booked), Duration.ofMinutes(10 + i));
            var checkedIn = Day.checkIn(at.clerk(), id(booked), Map.of());
            told.add(checkedIn.jsonPath().get("number") + " "
                    + checkedIn.jsonPath().get("waiting"));
        }
        for (int i = 0; i < 3; i++) {
            var called = Day.called(at.clerk(), at.place(), 1);
            told.add(called.jsonPath().get("number") + " " + called.jsonPath().get("why"));
            Day.done(at.clerk(), called, "no-show");
        }
        return told;
    }

    private static String id(Response answer) {
        return answer.jsonPath().getString("id");
    }

    /** Without whose it is. */
    private static Object told(Response answer) {
        return List.of(answer.statusCode(), without(answer.jsonPath().get()));
    }

    private static Object without(Object json) {
        return switch (json) {
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .filter(each -> !OF_WHOM.contains(each.getKey().toString()) && each.getValue() != null)
                        .collect(Collectors.toMap(
                                each -> each.getKey().toString(),
                                each -> without(each.getValue()),
                                (a, b) -> a,
                                TreeMap::new));
            case List<?> list ->
                list.stream().map(EqualTreatmentApiTest::without).toList();
            default -> json;
        };
    }

    /** The members that say something of a person, as paths. */
    private static Set<String> members(Class<?> form, String above) {
        var members = new TreeSet<String>();
        for (var component : form.getRecordComponents()) {
            var path = above + component.getName();
            if (component.getType().isRecord()) {
                members.addAll(members(component.getType(), path + "."));
            } else if (!NOT_PERSONAL.contains(path)) {
                members.add(path);
            }
        }
        return members;
    }

    @Test
    void each_member_that_says_something_of_a_person_is_one_in_which_people_differ() {
        assertEquals(DIFFERENCES.keySet(), members(NewAppointment.class, ""), "say how people differ in it");
    }

    private static Map<String, Object> person(Random random) {
        var person = new TreeMap<String, Object>();
        // In one order, or a seed would not repeat it.
        new TreeMap<>(DIFFERENCES).forEach((member, difference) -> person.put(member, difference.apply(random)));
        return person;
    }

    private Object anotherThan(Object said, String member) {
        var another = said;
        while (another.equals(said)) {
            another = Objects.requireNonNull(DIFFERENCES.get(member)).apply(random);
        }
        assertNotEquals(said, another);
        return another;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> wish(Map<String, Object> person) {
        var wish = new HashMap<String, Object>();
        person.forEach((path, said) -> {
            var names = path.split("\\.", -1);
            var form = names.length == 1
                    ? wish
                    : (Map<String, Object>) wish.computeIfAbsent(names[0], name -> new HashMap<String, Object>());
            form.put(names[names.length - 1], said);
        });
        return wish;
    }

    private static Map<String, Object> with(Map<String, Object> wish, String slot) {
        wish.put("slot", slot);
        return wish;
    }

    private String slot(Twin at, int quarter) {
        return forgedSlot(at.place(), start(day, quarter), service + ":1");
    }

    private static Instant start(LocalDate day, int quarter) {
        return day.atTime(9, 0).plusMinutes(15L * quarter).atZone(Zones.RIGA).toInstant();
    }

    private static String letters(Random random) {
        return random.ints(8, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static String digits(Random random, int count) {
        return random.ints(count, '0', '9' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
