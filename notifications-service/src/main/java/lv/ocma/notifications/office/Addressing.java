package lv.ocma.notifications.office;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.PublishedWords;
import lv.ocma.notifications.letter.Recipient;
import lv.ocma.notifications.office.Told.Mailed;
import lv.ocma.notifications.office.Told.Texted;
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
    private final boolean texts;

    Addressing(PublishedWords published, SmsProviders providers) {
        this.published = published;
        this.texts = providers.areThere();
    }

    /** Null where something is wrong. */
    @Nullable
    Wordings template(@Nullable String template, List<Violation> violations) {
        var key = Writing.template(template, violations);
        return key == null ? null : new Wordings(key, published);
    }

    /** Null where something is wrong. */
    @Nullable
    Told read(Asked asked, List<Violation> violations) {
        int before = violations.size();
        var language = language(asked, violations);
        var to = to(asked, violations);
        var template = asked.template();
        if (template == null || language == null) {
            return null;
        }
        var wording = template.in(language);
        if (!wording.isThere()) {
            violations.add(Violation.body(
                    asked.pointer().isEmpty() ? "/template" : asked.pointer() + "/language",
                    "message-template",
                    Map.of("template", template.template(), "language", language.tag())));
            return null;
        }
        var values = values(asked.pointer(), asked.values(), wording.placeholders(), violations);
        if (to == null || values == null || violations.size() > before) {
            return null;
        }
        return told(asked.pointer(), language, to, wording, values, violations);
    }

    private @Nullable Told told(
            String pointer,
            Language language,
            To to,
            Wordings.Wording wording,
            Map<String, Object> values,
            List<Violation> violations) {
        var mail = wording.mail();
        var text = wording.text();
        var mailed = mail == null || to.mail == null ? null : new Mailed(to.mail, mail);
        var texted = to.mobile == null || text == null || !texts || !mayBeSaid(text, mail)
                ? null
                : new Texted(to.name, to.mobile, text);
        if (mailed == null && texted == null) {
            violations.add(Violation.body(pointer + "/recipient", "message-unreachable"));
            return null;
        }
        return new Told(language, mailed, texted, values, null);
    }

    /** The values are those of the mail: the short form can say no others. */
    private static boolean mayBeSaid(ShortWords text, @Nullable Words mail) {
        return mail == null || mail.placeholders().containsAll(text.placeholders());
    }

    private static @Nullable Language language(Asked asked, List<Violation> violations) {
        var pointer = asked.pointer() + "/language";
        var tag = asked.language();
        if (tag == null) {
            violations.add(Violation.body(pointer, REQUIRED));
            return null;
        }
        var language = Language.of(tag);
        if (!language.tag().equals(tag)) {
            violations.add(Violation.body(pointer, "one-of", Map.of("values", LANGUAGES)));
            return null;
        }
        return language;
    }

    /** How somebody can be reached. */
    private record To(
            @Nullable String name,
            @Nullable Recipient mail,
            @Nullable String mobile) {}

    private static @Nullable To to(Asked asked, List<Violation> violations) {
        var pointer = asked.pointer() + "/recipient";
        var recipient = asked.recipient();
        if (recipient == null || Stream.of(recipient.email(), recipient.phone()).allMatch(SeenText::isBlank)) {
            violations.add(Violation.body(recipient == null ? pointer : pointer + "/email", REQUIRED));
            return null;
        }
        var name = recipient.name();
        if (name != null && SeenText.length(name) > NewRecipient.LONGEST_NAME) {
            violations.add(
                    Violation.body(pointer + "/name", "size", Map.of("min", 0, "max", NewRecipient.LONGEST_NAME)));
        }
        var email = recipient.email();
        var mail =
                email == null || !EmailAddresses.isOne(email) ? Optional.<Recipient>empty() : Recipient.of(name, email);
        if (email != null && mail.isEmpty()) {
            violations.add(Violation.body(pointer + "/email", "email-format"));
        }
        var phone = recipient.phone();
        var number = phone == null ? Optional.<String>empty() : PhoneNumbers.e164(phone);
        if (phone != null && number.isEmpty()) {
            violations.add(Violation.body(pointer + "/phone", "phone-format"));
        }
        return new To(
                name,
                mail.orElse(null),
                number.filter(each -> !PhoneNumbers.isFixedLine(each)).orElse(null));
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
