package lv.ocma.complaints.forum;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.staff.Employees;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** What staff of moderation see, each look at what was written recorded (V2). */
@ApplicationScoped
class ModerationReads {

    private final Questions questions;
    private final Employees employees;
    private final Audit audit;

    ModerationReads(Questions questions, Employees employees, Audit audit) {
        this.questions = questions;
        this.employees = employees;
        this.audit = audit;
    }

    /** The oldest first, without what was written. */
    Page<QuestionItem> in(QuestionStatus status, @Nullable String cursor, int limit) {
        var cursors = ListCursor.of("listModeratedQuestions", status);
        var after = cursors.read(cursor, UUID::fromString).orElse(null);
        var page = Page.of(
                questions.in(status, after, limit + 1),
                limit,
                last -> cursors.encode(last.id().toString()));
        return new Page<>(page.items().stream().map(QuestionItem::of).toList(), page.next());
    }

    Question one(UUID id, Caller caller) {
        var found = questions.require(id);
        audit.read(caller, "question.read", "question", id, null, null);
        return found;
    }

    /** Of one that is recorded already, as changed or as read. */
    ModerationView view(Question question) {
        var names = question.asked().original() == null ? List.<String>of() : employees.names();
        return ModerationView.of(question, new StaffNames(names));
    }
}
