package lv.ocma.complaints.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import lv.ocma.complaints.DirectoryGiven;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.CaseGiven;
import lv.ocma.complaints.casefile.ExaminerGiven;
import lv.ocma.complaints.decision.CaseModel.Person;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random calls by all who have to do with a case, each held against {@link CaseModel}: what it forbids is refused with its reason and changes nothing. Everybody of the staff has
 * every right that a role gives, so whatever is refused is refused by the case. {@code -Docma.seed=N} repeats them, {@code -Docma.lives=200} goes on for longer.
 */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CaseDecisionMachineTest {

    private static final int LIVES = Integer.getInteger("ocma.lives", 12);
    private static final int MOST_LIVES = 20 * LIVES;
    private static final int STEPS = 18;

    /** A machine that never gets there proves nothing of it. */
    private static final Set<String> FAR = Set.of(
            "STATE done",
            "DECIDE done",
            "DECIDE statement-awaited",
            "APPROVE done",
            "APPROVE decision-own",
            "APPROVE case-concerns-you",
            "REOPEN done");

    private static final List<String> KINDS = List.of("COMPLAINT", "PROPOSAL", "OTHER", "SERVICE_REQUEST", "THANKS");
    private static final List<String> OUTCOMES = List.of("UPHELD", "REJECTED", "ANSWERED", "INADMISSIBLE");
    private static final List<Person> PEOPLE = List.of(Person.values());
    private static final List<Person> ENROLLED = List.of(Person.FIRST, Person.SECOND);

    /** What leads a case on comes more often, so that many are decided. */
    private static final List<Verb> VERBS = List.of(
            Verb.EXAMINE,
            Verb.EXAMINE,
            Verb.STATE,
            Verb.STATE,
            Verb.DECIDE,
            Verb.DECIDE,
            Verb.DECIDE,
            Verb.APPROVE,
            Verb.APPROVE,
            Verb.GIVE_BACK,
            Verb.REOPEN,
            Verb.CURE,
            Verb.SUPPLEMENT,
            Verb.ASSIGN,
            Verb.RECLASSIFY,
            Verb.CONFLICT,
            Verb.WITHDRAW,
            Verb.FORWARD);

    private static final List<Verb> ENDING = List.of(Verb.WITHDRAW, Verb.FORWARD);

    private final long seed = Long.getLong("ocma.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final Set<String> reached = new TreeSet<>();

    @Inject
    Given given;

    @Inject
    DirectoryGiven directory;

    private enum Verb {
        EXAMINE,
        STATE,
        DECIDE,
        APPROVE,
        GIVE_BACK,
        REOPEN,
        CURE,
        SUPPLEMENT,
        ASSIGN,
        RECLASSIFY,
        CONFLICT,
        WITHDRAW,
        FORWARD
    }

    @Test
    @Clause({"P1", "P8", "V4"})
    void no_order_of_calls_reaches_a_forbidden_step_and_whom_it_concerns_takes_none() {
        for (int life = 0; life < LIVES || (life < MOST_LIVES && !reached.containsAll(FAR)); life++) {
            live();
        }
        assertTrue(reached.containsAll(FAR), () -> "-Docma.seed=" + seed + " only went as far as " + reached);
    }

    private void live() {
        var place = given.aPlace();
        var people = people(place);
        var kind = any(KINDS);
        var body = CaseGiven.complaint(place);
        body.put("kind", kind);
        body.put("employee", people.of(Person.NAMED).id());
        var file = CaseGiven.opened(CaseGiven.frontEnd(), body);
        var model = new CaseModel(kind, Objects.requireNonNull(examiner(file, people)));
        var said = new ArrayList<String>();
        for (int step = 0; step < STEPS; step++) {
            var wanted = verb(model);
            var by = random.nextBoolean() ? any(PEOPLE) : likely(wanted, model);
            var verb = wanted == Verb.CONFLICT && isLast(by, model) ? Verb.EXAMINE : wanted;
            var before = shown(file, people);
            var call = call(verb, by, file, model, people);
            reached.add(verb + " " + call.expected);
            said.add(by + " " + verb + " " + call.with + ": " + call.expected);
            var story = "-Docma.seed=" + seed + " " + kind + " " + said;
            assertEquals(call.expected, result(call.answer), story);
            if (isHandedOn(verb, by, call, model)) {
                handedOn(file, model, people, story);
            }
            var after = shown(file, people);
            if (!call.expected.equals(CaseModel.DONE)) {
                assertEquals(before.header("ETag"), after.header("ETag"), story);
            }
            assertEquals(model.status, after.path("status"), story);
            assertEquals(model.kind, after.path("kind"), story);
            assertEquals(model.outcome, after.path("outcome"), story);
            assertEquals(model.examiner, person(after.path("examiner"), people), story);
            assertEquals(model.asked, after.path("statement") != null, story);
            assertEquals(
                    model.proposer == null ? 0 : 1,
                    given.count(
                            "select count(*) from case_file where id = ? and proposal is not null", CaseGiven.id(file)),
                    story);
        }
    }

    /** Every other one leads the case on, so that lives go far; what ends it for good comes seldom. */
    private Verb verb(CaseModel model) {
        if (random.nextBoolean()) {
            return onward(model);
        }
        var verb = any(VERBS);
        return ENDING.contains(verb) && random.nextInt(4) != 0 ? Verb.DECIDE : verb;
    }

    private Verb onward(CaseModel model) {
        if (model.proposer != null) {
            return random.nextInt(4) == 0 ? Verb.GIVE_BACK : Verb.APPROVE;
        }
        return switch (model.status) {
            case "RECEIVED" -> model.kind.equals("THANKS") ? Verb.DECIDE : Verb.EXAMINE;
            case "HELD" -> Verb.SUPPLEMENT;
            case "DECIDED" -> Verb.REOPEN;
            default -> model.isAwaited() ? Verb.STATE : Verb.DECIDE;
        };
    }

    /** Who mostly takes that step. */
    private Person likely(Verb verb, CaseModel model) {
        return switch (verb) {
            case STATE -> Person.NAMED;
            case EXAMINE, DECIDE -> model.examiner == null ? Person.CHIEF : model.examiner;
            case APPROVE -> model.examiner == null || random.nextBoolean() ? Person.CHIEF : model.examiner;
            case GIVE_BACK, REOPEN -> Person.CHIEF;
            case SUPPLEMENT -> Person.SUBMITTER;
            default -> any(PEOPLE);
        };
    }

    private record Call(String expected, Response answer, String with) {}

    private Call call(Verb verb, Person by, String file, CaseModel model, People people) {
        var asks = asks(by, people);
        return switch (verb) {
            case EXAMINE -> call(model.examine(by), asks, file, "/examination", null);
            case STATE -> call(model.state(by), asks, file, "/statement", Map.of("text", "Apkalpoju divus klientus."));
            case DECIDE -> {
                var as = any(OUTCOMES);
                var body = as.equals("ANSWERED") ? DecisionGiven.answer() : DecisionGiven.decision(as);
                yield new Call(model.decide(by, as), CaseGiven.act(asks, file, "/decision", body), as);
            }
            case APPROVE -> call(model.approve(by), asks, file, "/approval", null);
            case GIVE_BACK -> call(model.giveBack(by), asks, file, "/return", Map.of("reason", "Nav vērtēts."));
            case REOPEN -> call(model.reopen(by), asks, file, "/reopening", Map.of("newFact", "Pielikums."));
            case CURE -> call(model.askToCure(by), asks, file, "/cure-request", Map.of("missing", "Nav dienas."));
            case SUPPLEMENT -> call(model.supplement(by), asks, file, "/supplement", Map.of("text", "26. novembrī."));
            case ASSIGN -> {
                var to = any(List.of(Person.FIRST, Person.SECOND, Person.CHIEF, Person.NAMED, Person.SUBORDINATE));
                var sent = asks.header("If-Match", "*")
                        .body(Map.of("employee", people.of(to).id()));
                yield new Call(model.assign(by, to), sent.put(file + "/examiner"), to.name());
            }
            case RECLASSIFY -> {
                var as = any(KINDS);
                var expected = model.reclassify(by, as);
                yield new Call(expected, CaseGiven.reclassify(asks, file, as), as);
            }
            case CONFLICT -> {
                var sent = asks.header("Idempotency-Key", UUID.randomUUID()).body(Map.of("reason", "Radinieks."));
                yield new Call(model.declareConflict(by), sent.post(file + "/conflicts"), "");
            }
            case WITHDRAW -> call(model.withdraw(by), asks, file, "/withdrawal", null);
            case FORWARD -> {
                var to = Map.of("authority", directory.anAuthority(), "reason", "Nav mūsu.");
                yield call(model.forward(by), asks, file, "/forwarding", to);
            }
        };
    }

    private static Call call(
            String expected, RequestSpecification by, String file, String step, @Nullable Object body) {
        return new Call(expected, CaseGiven.act(by, file, step, body), "");
    }

    /** Where the two who are enrolled may not, the head office's examiners are asked, whom other tests may have enrolled. */
    private static boolean isLast(Person by, CaseModel model) {
        return ENROLLED.contains(by) && ENROLLED.stream().anyMatch(each -> each != by && model.isConcerned(each));
    }

    /** By the conflict of who examines it, and by its kind, where whoever examines it is enrolled for none. */
    private static boolean isHandedOn(Verb verb, Person by, Call call, CaseModel model) {
        return call.expected.equals(CaseModel.DONE)
                && model.isOpen()
                && ((verb == Verb.CONFLICT && by == model.examiner)
                        || (verb == Verb.RECLASSIFY && !ENROLLED.contains(model.examiner)));
    }

    private static void handedOn(String file, CaseModel model, People people, String story) {
        var now = examiner(file, people);
        assertTrue(now != null && ENROLLED.contains(now) && !model.isConcerned(now), story);
        model.givenTo(now);
    }

    private record People(Map<Person, ExaminerGiven> known) {

        ExaminerGiven of(Person person) {
            return Objects.requireNonNull(known.get(person));
        }
    }

    private People people(String place) {
        var known = new EnumMap<Person, ExaminerGiven>(Person.class);
        var named = employee(place, null);
        for (var person : PEOPLE) {
            known.put(person, employee(place, person == Person.SUBORDINATE ? named.id() : null));
        }
        known.put(Person.NAMED, named);
        var people = new People(known);
        ENROLLED.forEach(each -> people.of(each).enrolled());
        return people;
    }

    private ExaminerGiven employee(String place, @Nullable String superior) {
        return ExaminerGiven.employee(given, StaffRole.SUPERVISOR, place, superior, List.of());
    }

    private static RequestSpecification asks(Person by, People people) {
        return by == Person.SUBMITTER ? CaseGiven.frontEnd() : people.of(by).asks();
    }

    private static Response shown(String file, People people) {
        return people.of(Person.CHIEF).asks().get(file);
    }

    private static @Nullable Person examiner(String file, People people) {
        return person(shown(file, people).path("examiner"), people);
    }

    private static @Nullable Person person(@Nullable String id, People people) {
        return people.known().entrySet().stream()
                .filter(each -> each.getValue().id().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** As {@link CaseModel} names it. */
    private static String result(Response answer) {
        if (answer.statusCode() < 300) {
            return CaseModel.DONE;
        }
        String type = answer.path("type");
        var code = type.substring(type.lastIndexOf('/') + 1);
        return answer.statusCode() == 400 ? "invalid" : code;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
