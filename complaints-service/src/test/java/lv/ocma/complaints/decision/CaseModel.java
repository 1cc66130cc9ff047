package lv.ocma.complaints.decision;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rules say of a case, written down once more without the code that keeps them: who may do what with it, and how it stands after that. */
final class CaseModel {

    static final String DONE = "done";

    /** Without DISPUTE, which comes with an act. */
    private static final Map<String, Set<String>> OUTCOMES = Map.of(
            "COMPLAINT", Set.of("UPHELD", "REJECTED", "ANSWERED", "INADMISSIBLE"),
            "PROPOSAL", Set.of("UPHELD", "REJECTED", "ANSWERED", "INADMISSIBLE"),
            "OTHER", Set.of("UPHELD", "REJECTED", "ANSWERED", "INADMISSIBLE"),
            "SERVICE_REQUEST", Set.of("ANSWERED", "INADMISSIBLE"),
            "THANKS", Set.of("ANSWERED"));

    private static final Set<String> AGAINST_THE_PERSON = Set.of("REJECTED", "INADMISSIBLE");
    private static final Set<String> OPEN = Set.of("RECEIVED", "HELD", "IN_EXAMINATION");

    String kind;
    String status = "RECEIVED";
    private String heldFrom = "";

    @Nullable
    String outcome;

    /** Null while nobody examines it. */
    @Nullable
    Person examiner;

    @Nullable
    Person proposer;

    String proposed = "";
    boolean asked;
    boolean stated;
    private boolean reopened;
    private final Set<Person> conflicted = new HashSet<>();

    /** Those who have to do with it; the first two are enrolled as examiners. */
    enum Person {
        FIRST,
        SECOND,
        /** Says who examines, and never does. */
        CHIEF,
        /** Whom it names. */
        NAMED,
        /** Of the one whom it names. */
        SUBORDINATE,
        SUBMITTER
    }

    CaseModel(String kind, Person examiner) {
        this.kind = kind;
        this.examiner = examiner;
        this.asked = !kind.equals("THANKS");
    }

    boolean isConcerned(Person person) {
        return person == Person.NAMED || person == Person.SUBORDINATE || conflicted.contains(person);
    }

    boolean isOpen() {
        return OPEN.contains(status);
    }

    /** Whether nothing is decided before the one whom it names has answered. */
    boolean isAwaited() {
        return asked && !stated;
    }

    /** Only who is on the staff is refused as one whom it concerns. */
    private @Nullable String refused(Person by, boolean examinerOnly) {
        if (by == Person.SUBMITTER) {
            return "forbidden";
        }
        if (isConcerned(by)) {
            return "case-concerns-you";
        }
        return examinerOnly && by != examiner ? "case-of-another-examiner" : null;
    }

    String examine(Person by) {
        var refused = refused(by, true);
        if (refused != null) {
            return refused;
        }
        if (!status.equals("RECEIVED") || kind.equals("THANKS")) {
            return "case-status";
        }
        return become("IN_EXAMINATION");
    }

    String askToCure(Person by) {
        var refused = refused(by, false);
        if (refused != null) {
            return refused;
        }
        if (kind.equals("THANKS") || !isOpen() || status.equals("HELD")) {
            return "case-status";
        }
        heldFrom = status;
        return become("HELD");
    }

    String supplement(Person by) {
        if (by != Person.SUBMITTER && isConcerned(by)) {
            return "case-concerns-you";
        }
        return status.equals("HELD") ? become(heldFrom) : "case-not-held";
    }

    String withdraw(Person by) {
        if (by != Person.SUBMITTER && isConcerned(by)) {
            return "case-concerns-you";
        }
        return isOpen() ? become("WITHDRAWN") : "case-status";
    }

    String forward(Person by) {
        var refused = refused(by, false);
        if (refused != null) {
            return refused;
        }
        return !kind.equals("THANKS") && isOpen() && !status.equals("HELD") ? become("FORWARDED") : "case-status";
    }

    String reclassify(Person by, String as) {
        var refused = refused(by, false);
        if (refused != null) {
            return refused;
        }
        if (!isOpen() || (as.equals("THANKS") && !status.equals("RECEIVED"))) {
            return "case-status";
        }
        if (kind.equals(as)) {
            return "case-kind";
        }
        kind = as;
        proposer = null;
        asked |= !as.equals("THANKS") && examiner != null;
        return DONE;
    }

    String assign(Person by, Person to) {
        var refused = refused(by, false);
        if (refused != null) {
            return refused;
        }
        if (isConcerned(to)) {
            return "examiner-concerned";
        }
        if (!isOpen()) {
            return "case-status";
        }
        examiner = to;
        proposer = null;
        asked |= !kind.equals("THANKS");
        return DONE;
    }

    String declareConflict(Person by) {
        if (by == Person.SUBMITTER) {
            return "forbidden";
        }
        return conflicted.add(by) ? DONE : "conflict-declared";
    }

    /** Somebody else is to examine it, without anybody's having said whom. */
    void givenTo(Person other) {
        examiner = other;
        proposer = null;
        asked |= !kind.equals("THANKS");
    }

    String state(Person by) {
        if (by != Person.NAMED) {
            return by == Person.SUBMITTER ? "forbidden" : "statement-of-another";
        }
        if (!isOpen()) {
            return "case-status";
        }
        if (!asked) {
            return "statement-not-asked";
        }
        if (stated) {
            return "statement-given";
        }
        stated = true;
        return DONE;
    }

    String decide(Person by, String as) {
        var refused = refused(by, true);
        if (refused != null) {
            return refused;
        }
        if (!OUTCOMES.getOrDefault(kind, Set.of()).contains(as)) {
            return "invalid";
        }
        var early = early();
        if (early != null) {
            return early;
        }
        if (!AGAINST_THE_PERSON.contains(as)) {
            outcome = as;
            return become("DECIDED");
        }
        if (proposer != null) {
            return "decision-proposed";
        }
        proposer = by;
        proposed = as;
        return DONE;
    }

    private @Nullable String early() {
        // What is held is decided only after its time, and the day of the tests does not pass.
        if (!status.equals(kind.equals("THANKS") ? "RECEIVED" : "IN_EXAMINATION")) {
            return "case-status";
        }
        return isAwaited() ? "statement-awaited" : null;
    }

    String approve(Person by) {
        var refused = settling(by);
        if (refused != null) {
            return refused;
        }
        var early = early();
        if (early != null) {
            return early;
        }
        outcome = proposed;
        return become("DECIDED");
    }

    String giveBack(Person by) {
        var refused = settling(by);
        if (refused != null) {
            return refused;
        }
        proposer = null;
        return DONE;
    }

    private @Nullable String settling(Person by) {
        var refused = refused(by, false);
        if (refused != null) {
            return refused;
        }
        if (proposer == null) {
            return "decision-not-proposed";
        }
        return by == proposer || by == examiner ? "decision-own" : null;
    }

    String reopen(Person by) {
        var refused = refused(by, false);
        if (refused != null) {
            return refused;
        }
        if (!status.equals("DECIDED")) {
            return "case-status";
        }
        if (reopened) {
            return "case-reopened-before";
        }
        if (kind.equals("THANKS")) {
            return "case-status";
        }
        reopened = true;
        outcome = null;
        return become("IN_EXAMINATION");
    }

    private String become(String next) {
        status = next;
        proposer = null;
        return DONE;
    }
}
