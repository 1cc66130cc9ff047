package lv.ocma.complaints.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import lv.ocma.complaints.place.Places;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.text.SeenText;

/** What staff do with a question: word it, publish, reject, hide or answer it, or say what it is in truth. */
@ApplicationScoped
class ModerationDesk {

    private final Questions questions;
    private final Askers askers;
    private final Places places;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Clock clock;

    ModerationDesk(
            Questions questions, Askers askers, Places places, Preconditions preconditions, Audit audit, Clock clock) {
        this.questions = questions;
        this.askers = askers;
        this.places = places;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Question reword(UUID id, NewWording wanted, Caller caller) {
        wanted.requireValid();
        var text = SeenText.strip(Objects.requireNonNull(wanted.text()));
        requireNoCode(text);
        return change(
                id,
                "question.reword",
                caller,
                question -> question.reword(text, QuestionTopic.valueOf(Objects.requireNonNull(wanted.topic()))));
    }

    @Transactional
    Question publish(UUID id, Caller caller) {
        return change(id, "question.publish", caller, question -> question.publish(clock.instant()));
    }

    @Transactional
    Question reject(UUID id, NewRejection wanted, Caller caller) {
        var rejected = change(id, "question.reject", caller, question -> question.reject(wanted.requireValid()));
        askers.forget(rejected);
        return rejected;
    }

    @Transactional
    Question hide(UUID id, NewRejection wanted, Caller caller) {
        return change(id, "question.hide", caller, question -> question.hide(wanted.requireValid()));
    }

    /** Under the name of a place where the employee works, and never under their own (K2); whoever asked is told, if they want to. */
    @Transactional
    Question answer(UUID id, NewForumAnswer wanted, Caller caller) {
        var text = SeenText.strip(wanted.text());
        requireNoCode(text);
        places.requireKnown(wanted.place());
        places.requireWork(wanted.place(), caller);
        var subject = Objects.requireNonNull(caller.subject());
        return change(id, "question.answer", caller, question -> {
            question.answer(text, wanted.place(), subject, clock.instant());
            askers.answered(question, wanted.place());
        });
    }

    @Transactional
    Question refer(UUID id, NewReferral wanted, Caller caller) {
        return change(id, "question.refer", caller, question -> question.refer(wanted.requireValid()));
    }

    private Question change(UUID id, String action, Caller caller, Consumer<Question> change) {
        var question = questions.lock(id);
        preconditions.requireMatch(question.version());
        change.accept(question);
        questions.persistAndFlush(question);
        audit.change(caller, action, "question", id, null);
        return question;
    }

    /** An employee may show a phone or an address that is the office's own; there is no personal code that belongs on a forum. */
    private static void requireNoCode(String text) {
        if (Traces.in(text, new StaffNames(List.of())).stream()
                .anyMatch(trace -> trace.kind() == TraceKind.PERSONAL_CODE)) {
            throw new Invalid(Violation.body("/text", "question-personal-code"));
        }
    }
}
