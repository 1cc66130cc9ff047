package lv.ocma.notifications.office;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lv.ocma.contracts.Contact;
import lv.ocma.notifications.eaddress.EAddressSettings;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.PublishedWords;
import lv.ocma.notifications.letter.Recipient;
import lv.ocma.notifications.preference.KnownWishes;
import lv.ocma.notifications.preference.Reachable;
import lv.ocma.notifications.preference.Wishes;
import lv.ocma.notifications.sms.SmsProviders;
import lv.ocma.notifications.wording.GivenValue;
import lv.ocma.notifications.wording.GivenValues;
import lv.ocma.notifications.wording.Placeholder;
import lv.ocma.notifications.wording.ShortWords;
import lv.ocma.notifications.wording.Words;
import lv.ocma.platform.contact.EmailAddresses;
import lv.ocma.platform.contact.PhoneNumbers;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/** Finds out by which words and over which channels somebody is told; what is wrong is added to the violations, each with its pointer. */
@Singleton
class Addressing {

    static final String LANGUAGES = "lv, en, ru";

    private static final String REQUIRED = "required";

    private final PublishedWords published;
    private final Wishes wishes;
    private final boolean texts;
    private final boolean official;

    Addressing(PublishedWords published, Wishes wishes, SmsProviders providers, EAddressSettings eAddress) {
        this.published = published;
        this.wishes = wishes;
        this.texts = providers.areThere();
        this.official = eAddress.url().isPresent();
    }

    /** Null where something is wrong. */
    @Nullable
    Wordings template(@Nullable String template, List<Violation> violations) {
        var key = Writing.template(template, violations);
        return key == null ? null : new Wordings(key, published);
    }

    /** Of all that are written to together, by one look. */
    KnownWishes wishes(Stream<@Nullable NewRecipient> recipients) {
        return wishes.known(recipients
                .flatMap(recipient -> Stream.ofNullable(recipient == null ? null : recipient.person()))
                .distinct()
                .toList());
    }

    /** Null where something is wrong. */
    @Nullable
    Told read(Asked asked, List<Violation> violations) {
        var wanted = said(asked, violations);
        var reachable = reachable(asked, violations);
        var template = asked.template();
        if (template == null || (asked.language() != null && wanted == null)) {
            return null;
        }
        var language = wanted == null ? preferred(reachable, template) : wanted;
        var wording = template.in(language);
        if (!wording.isThere()) {
            violations.add(Violation.body(
                    asked.pointer().isEmpty() ? "/template" : asked.pointer() + "/language",
                    "message-template",
                    Map.of("template", template.template(), "language", language.tag())));
            return null;
        }
        var values = values(asked.pointer(), asked.values(), wording.placeholders(), violations);
        if (reachable == null || values == null) {
            return null;
        }
        return told(asked, language, reachable, wording, values, violations);
    }

    /** As the person prefers, where there are words for it. */
    private static Language preferred(@Nullable Reachable reachable, Wordings template) {
        return Optional.ofNullable(reachable)
                .map(Reachable::language)
                .map(Language::of)
                .filter(language -> template.in(language).isThere())
                .orElse(Language.LV);
    }

    private @Nullable Told told(
            Asked asked,
            Language language,
            Reachable reachable,
            Wordings.Wording wording,
            Map<String, Object> values,
            List<Violation> violations) {
        var mail = wording.mail();
        var text = wording.text();
        var told = new Told(
                language,
                routes(Objects.requireNonNull(asked.recipient()).name(), reachable),
                mail,
                text == null || !texts || !mayBeSaid(text, mail) ? null : text,
                values,
                null);
        if (!told.isReachable()) {
            violations.add(Violation.body(asked.pointer() + "/recipient", "message-unreachable"));
            return null;
        }
        return told;
    }

    private Routes routes(@Nullable String name, Reachable reachable) {
        return new Routes(
                reachable.channels(),
                name,
                Optional.ofNullable(reachable.email())
                        .flatMap(email -> Recipient.of(name, email))
                        .orElse(null),
                Optional.ofNullable(reachable.phone())
                        .flatMap(PhoneNumbers::e164)
                        .filter(number -> !PhoneNumbers.isFixedLine(number))
                        .orElse(null),
                reachable.person(),
                official ? reachable.eAddress() : null);
    }

    /** The values are those of the mail: the short form can say no others. */
    private static boolean mayBeSaid(ShortWords text, @Nullable Words mail) {
        return mail == null || mail.placeholders().containsAll(text.placeholders());
    }

    /** Null where nothing was said, or what is wrong. */
    private static @Nullable Language said(Asked asked, List<Violation> violations) {
        var tag = asked.language();
        if (tag == null) {
            return null;
        }
        var language = Language.of(tag);
        if (!language.tag().equals(tag)) {
            violations.add(Violation.body(asked.pointer() + "/language", "one-of", Map.of("values", LANGUAGES)));
            return null;
        }
        return language;
    }

    /** Null where something is wrong. */
    private @Nullable Reachable reachable(Asked asked, List<Violation> violations) {
        int before = violations.size();
        var pointer = asked.pointer() + "/recipient";
        var recipient = asked.recipient();
        if (recipient == null
                || (recipient.person() == null
                        && Stream.of(recipient.email(), recipient.phone()).allMatch(SeenText::isBlank))) {
            violations.add(Violation.body(recipient == null ? pointer : pointer + "/email", REQUIRED));
            return null;
        }
        var name = recipient.name();
        if (name != null && SeenText.length(name) > NewRecipient.LONGEST_NAME) {
            violations.add(
                    Violation.body(pointer + "/name", "size", Map.of("min", 0, "max", NewRecipient.LONGEST_NAME)));
        }
        var email = recipient.email();
        if (email != null
                && (!EmailAddresses.isOne(email) || Recipient.of(name, email).isEmpty())) {
            violations.add(Violation.body(pointer + "/email", "email-format"));
        }
        var phone = recipient.phone();
        if (phone != null && PhoneNumbers.e164(phone).isEmpty()) {
            violations.add(Violation.body(pointer + "/phone", "phone-format"));
        }
        return violations.size() > before
                ? null
                : asked.wishes().of(new Contact(name, email, phone, recipient.person(), null));
    }

    /** Null where something is wrong. */
    static @Nullable Map<String, Object> values(
            String pointer,
            @Nullable List<GivenValue> given,
            List<Placeholder> placeholders,
            List<Violation> violations) {
        try {
            return GivenValues.all(given, placeholders);
        } catch (Invalid invalid) {
            invalid.violations().stream()
                    .map(each -> new Violation(each.source(), pointer + each.at(), each.code(), each.values()))
                    .forEach(violations::add);
            return null;
        }
    }
}
