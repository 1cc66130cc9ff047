package lv.ocma.notifications.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.notifications.letter.Invented;
import lv.ocma.notifications.letter.Letters;
import lv.ocma.notifications.letter.Matter;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.notifications.letter.Recipient;
import lv.ocma.notifications.message.About;
import lv.ocma.notifications.message.Cause;
import lv.ocma.notifications.message.Outgoing;
import lv.ocma.notifications.message.Reach;
import lv.ocma.notifications.wording.GivenValue;
import lv.ocma.notifications.wording.GivenValues;
import lv.ocma.notifications.wording.Placeholder;
import lv.ocma.notifications.wording.ShortWords;
import lv.ocma.notifications.wording.TemplateChannel;
import lv.ocma.notifications.wording.Words;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Tries templates out, whether they are published or not: about invented things, or about values that are given. */
@ApplicationScoped
class TemplateTrials {

    private static final String REFERENCE = "TEST";

    private final Templates templates;
    private final Letters letters;
    private final Outgoing outgoing;
    private final TrialAddresses addresses;
    private final Audit audit;
    private final Clock clock;

    TemplateTrials(
            Templates templates,
            Letters letters,
            Outgoing outgoing,
            TrialAddresses addresses,
            Audit audit,
            Clock clock) {
        this.templates = templates;
        this.letters = letters;
        this.outgoing = outgoing;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    TemplatePreview preview(UUID id, @Nullable List<GivenValue> values) {
        var template = templates.require(id);
        var key = template.key();
        var matter = matter(template, values);
        return switch (key.channel()) {
            case EMAIL ->
                TemplatePreview.of(letters.show(
                        words(template), key.language(), matter, Invented.recipient("nobody@example.org")));
            case SMS -> {
                var words = ShortWords.of(
                        template.number(),
                        template.said().content(),
                        placeholders(template),
                        key.language().locale());
                yield TemplatePreview.of(letters.showShort(words, key.language(), matter));
            }
        };
    }

    /** Id of the message. */
    @Transactional
    UUID send(UUID id, TestSendingRequest wanted, Caller caller) {
        var template = templates.require(id);
        var language = template.key().language();
        if (template.key().channel() != TemplateChannel.EMAIL) {
            throw new Conflict("template-no-mail");
        }
        var matter = matter(template, wanted.values());
        var recipient = recipient(wanted.address());
        var event = Ids.next();
        // Neither waits for another trial nor goes before it: each stands alone.
        var about = new About(About.Kind.NOTHING, event, REFERENCE);
        var cause = new Cause(MessageKind.TEST, event, about, 1, place(caller), language, sender(caller), null, null);
        var message = outgoing.send(
                cause,
                List.of(given -> Reach.mail(
                        given, recipient, letters.write(given, words(template), language, matter, recipient))));
        audit.change(caller, "template.test", "template", id, null);
        return message;
    }

    private Recipient recipient(@Nullable String address) {
        if (address == null) {
            throw new Invalid(Violation.body("/address", "required"));
        }
        return Recipient.of(Invented.recipient(address).name(), address)
                .filter(addresses::areOurs)
                .orElseThrow(() -> new Invalid(
                        Violation.body("/address", "template-test-address", Map.of("domain", addresses.domain()))));
    }

    private static Words words(Template template) {
        return Words.of(
                template.number(),
                template.said().content(),
                placeholders(template),
                template.key().language().locale());
    }

    private Matter matter(Template template, @Nullable List<GivenValue> values) {
        var key = template.key();
        var kind = TemplateKind.known(key.kind()).ofEvent();
        var placeholders = placeholders(template);
        var given = GivenValues.some(values, placeholders);
        if (kind != null) {
            return Invented.matter(kind, clock.instant(), given);
        }
        var all = new HashMap<>(TrialValues.of(placeholders, clock.instant()));
        all.putAll(given);
        return new Matter.OfOffice(all, Invented.PLACE);
    }

    private static List<Placeholder> placeholders(Template template) {
        return template.said().placeholders(template.key());
    }

    private static String sender(Caller caller) {
        return Objects.requireNonNull(caller.client());
    }

    /** Where the employee works, so that others there see what was tried out. */
    private static String place(Caller caller) {
        return caller.divisions().stream().sorted().findFirst().orElse("head-office");
    }
}
