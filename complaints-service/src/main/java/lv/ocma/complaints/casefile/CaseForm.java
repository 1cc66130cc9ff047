package lv.ocma.complaints.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.ocma.complaints.casefile.NewCase.NewCompany;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.request.Languages;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.text.SeenText;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Reads what somebody sent; all that is wrong with it is told at once. Plain rule. */
final class CaseForm {

    /** By the calendar of cases that are kept. */
    private static final Duration OLDEST = Duration.ofDays(3653);

    private static final String REQUIRED = "required";
    private static final String STAFF_ONLY = "staff-only";
    private static final String RECEIVED_AT = "/receivedAt";
    private static final int LONGEST_NAME = 200;
    private static final Pattern REGISTRATION_NUMBER = Pattern.compile("[0-9]{11}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final List<String> KINDS =
            Stream.of(Kind.values()).map(Kind::name).toList();
    private static final List<String> CHANNELS = Stream.of(Channel.values())
            .filter(Channel::isEnteredByStaff)
            .map(Channel::name)
            .toList();

    private final NewCase sent;
    private final Caller caller;
    private final Instant now;
    private final List<Violation> violations = new ArrayList<>();

    private CaseForm(NewCase sent, Caller caller, Instant now) {
        this.sent = sent;
        this.caller = caller;
        this.now = now;
    }

    /** {@link Invalid} with everything that is wrong. */
    static Submission read(NewCase sent, Caller caller, Instant now) {
        var form = new CaseForm(sent, caller, now);
        form.check();
        if (!form.violations.isEmpty()) {
            throw new Invalid(form.violations);
        }
        return form.submission();
    }

    private void check() {
        oneOf("/kind", sent.kind(), KINDS);
        text("/place", sent.place(), LONGEST_NAME);
        oneOf("/language", sent.language(), Languages.ALL);
        text("/subject", sent.subject(), NewCase.LONGEST_SUBJECT);
        text("/text", sent.text(), NewCase.LONGEST_TEXT);
        if (sent.contact() == null) {
            wrong("/contact", REQUIRED);
        } else {
            violations.addAll(sent.contact().violations("/contact"));
        }
        if (sent.company() != null) {
            company(sent.company());
        }
        var today = LocalDate.ofInstant(now, Zones.RIGA);
        violations.addAll(
                NewDispute.violations(sent.challenge(), Kind.DISPUTE.name().equals(sent.kind()), today));
        if (caller.isStaff()) {
            oneOf("/channel", sent.channel(), CHANNELS);
            received();
        } else {
            ofStaff("/channel", sent.channel());
            ofStaff(RECEIVED_AT, sent.receivedAt());
        }
    }

    private void company(NewCompany company) {
        if (company.registrationNumber() == null) {
            wrong("/company/registrationNumber", REQUIRED);
        } else if (!REGISTRATION_NUMBER.matcher(company.registrationNumber()).matches()) {
            wrong("/company/registrationNumber", "registration-number-format");
        }
        text("/company/name", company.name(), LONGEST_NAME);
        if (company.name() != null && CONTROL.matcher(company.name()).find()) {
            wrong("/company/name", "format");
        }
        if (sent.contact() != null && SeenText.isBlank(sent.contact().name())) {
            wrong("/contact/name", REQUIRED);
        }
    }

    private void received() {
        if (sent.receivedAt() == null) {
            wrong(RECEIVED_AT, REQUIRED);
            return;
        }
        var at = sent.receivedAt().toInstant();
        if (at.isAfter(now)) {
            wrong(RECEIVED_AT, "in-the-future");
        } else if (at.isBefore(now.minus(OLDEST))) {
            wrong(RECEIVED_AT, "range");
        }
    }

    private void ofStaff(String pointer, @Nullable Object value) {
        if (value != null) {
            wrong(pointer, STAFF_ONLY);
        }
    }

    private void oneOf(String pointer, @Nullable String value, List<String> values) {
        if (value == null) {
            wrong(pointer, REQUIRED);
        } else if (!values.contains(value)) {
            violations.add(Violation.body(pointer, "one-of", Map.of("values", String.join(", ", values))));
        }
    }

    private void text(String pointer, @Nullable String text, int longest) {
        if (text == null || SeenText.isBlank(text)) {
            wrong(pointer, REQUIRED);
        } else if (SeenText.length(text) > longest) {
            violations.add(Violation.body(pointer, "size", Map.of("min", 1, "max", longest)));
        }
    }

    private void wrong(String pointer, String code) {
        violations.add(Violation.body(pointer, code));
    }

    private Submission submission() {
        var at = sent.receivedAt();
        return new Submission(
                Kind.valueOf(required(sent.kind())),
                channel(),
                required(sent.place()),
                required(sent.language()),
                at == null ? now : at.toInstant(),
                SeenText.strip(required(sent.subject())),
                SeenText.strip(required(sent.text())),
                submitter(),
                new About(sent.visit(), text(sent.employee()), sent.clause(), sent.service()));
    }

    private Submitter submitter() {
        var company = sent.company();
        return new Submitter(
                required(sent.contact()).details(),
                caller.person(),
                caller.isStaff() ? null : caller.client(),
                company == null
                        ? null
                        : new Company(
                                required(company.registrationNumber()), SeenText.strip(required(company.name()))));
    }

    private Channel channel() {
        if (caller.isStaff()) {
            return Channel.valueOf(required(sent.channel()));
        }
        return caller.kind() == Caller.Kind.PORTAL || caller.onBehalf() ? Channel.PORTAL : Channel.API;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
