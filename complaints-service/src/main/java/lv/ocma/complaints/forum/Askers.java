package lv.ocma.complaints.forum;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.complaints.number.Numbers;
import lv.ocma.contracts.complaints.QuestionAnswered;
import lv.ocma.contracts.complaints.Told;
import lv.ocma.platform.outbox.Outbox;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Those who want to be told once their question is answered, kept apart from it; all in the running transaction. */
@ApplicationScoped
class Askers implements PanacheRepositoryBase<Asker, UUID> {

    private static final String SERIES = "F";

    private final Numbers numbers;
    private final Outbox outbox;
    private final EventCipher cipher;
    private final String page;
    private final Clock clock;

    Askers(
            Numbers numbers,
            Outbox outbox,
            EventCipher cipher,
            @ConfigProperty(name = "ocma.questions.page") String page,
            Clock clock) {
        this.numbers = numbers;
        this.outbox = outbox;
        this.cipher = cipher;
        this.page = page;
        this.clock = clock;
    }

    /** Its reference; null of who does not want to be told. */
    @Nullable
    String keep(UUID question, NewQuestion wanted, Caller caller, LocalDate eraseOn) {
        if (!wanted.toBeTold()) {
            return null;
        }
        var reference = numbers.next(SERIES, Zones.today(clock).getYear());
        var contact = wanted.contact();
        persist(new Asker(question, reference, caller.person(), contact == null ? null : contact.details(), eraseOn));
        return reference;
    }

    /** Tells whoever asked, and forgets them: also the contact that was left for staff with the question. */
    void answered(Question question, String unit) {
        findByIdOptional(question.id()).ifPresent(asker -> {
            outbox.add(new QuestionAnswered(
                    new Told(
                            question.id(),
                            asker.reference(),
                            unit,
                            question.language(),
                            cipher.encrypt(asker.contact()),
                            null,
                            question.asked().client()),
                    page + "/" + question.id()));
            question.forgetContact();
            delete(asker);
        });
    }

    /** There will be no answer. */
    void forget(Question question) {
        deleteById(question.id());
    }

    /** Those who were never told. */
    void eraseBefore(LocalDate today) {
        delete("eraseOn < ?1", today);
    }
}
