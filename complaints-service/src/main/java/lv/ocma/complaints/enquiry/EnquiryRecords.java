package lv.ocma.complaints.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.complaints.translation.Translation;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.text.SeenText;
import lv.ocma.platform.time.Zones;

/** Changes an enquiry and tells of it, in the running transaction. */
@ApplicationScoped
class EnquiryRecords {

    private final EnquiryMoves moves;
    private final EnquiryNews news;
    private final Clock clock;

    EnquiryRecords(EnquiryMoves moves, EnquiryNews news, Clock clock) {
        this.moves = moves;
        this.news = news;
        this.clock = clock;
    }

    /** {@link Invalid} for a date that nobody may promise today. */
    void requireMayBe(LocalDate promised) {
        if (!Promise.mayBe(promised, today())) {
            throw new Invalid(Violation.body("/promised", "enquiry-date", Map.of("days", Promise.LONGEST)));
        }
    }

    LocalDate today() {
        return Zones.today(clock);
    }

    /** How its date was moved, the first one first. */
    List<EnquiryMove> moves(Enquiry enquiry) {
        return moves.of(enquiry.id());
    }

    /** Its date is told at once. */
    Enquiry opened(UUID id, String number, Enquiry.Asked asked, Asker asker, LocalDate promised) {
        var enquiry = new Enquiry(id, number, asked, asker, promised, clock.instant());
        news.promised(enquiry);
        return enquiry;
    }

    void move(Enquiry enquiry, NewPromise wanted, Caller caller) {
        requireMayBe(wanted.promised());
        var reason = SeenText.strip(wanted.reason());
        var translation =
                Translation.given(wanted.translation(), enquiry.asker().language());
        var before = enquiry.move(wanted.promised());
        var by = Objects.requireNonNull(caller.subject());
        moves.persist(new EnquiryMove(Ids.next(), enquiry, before, reason, by, clock.instant()));
        news.moved(enquiry, before, reason, translation, caller);
    }

    void answer(Enquiry enquiry, NewAnswer wanted, Caller caller) {
        var verbal = enquiry.asker().channel() == AnswerChannel.PHONE;
        var written = wanted.translation();
        var translation = written == null || SeenText.isBlank(written) ? null : SeenText.strip(written);
        enquiry.answer(
                SeenText.strip(wanted.text()),
                translation,
                verbal,
                Objects.requireNonNull(caller.subject()),
                clock.instant());
        news.answered(enquiry);
    }

    void withdraw(Enquiry enquiry) {
        enquiry.withdraw(clock.instant());
    }
}
