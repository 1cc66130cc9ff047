package lv.ocma.complaints.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.ocma.complaints.attachment.MailedFiles;
import lv.ocma.complaints.casefile.MailedCases;
import lv.ocma.complaints.casefile.MailedCases.Mailed;
import lv.ocma.complaints.place.Places;
import lv.ocma.platform.privacy.LookupHash;
import lv.ocma.platform.text.SeenText;

/** Takes a mail: it opens a case or joins one, with its files, or is put aside with the reason; whole, and once. */
@ApplicationScoped
class MailDesk {

    private static final Pattern REFERENCE = Pattern.compile("\\bS-[0-9]{4}-[0-9]{6,9}\\b");
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final String NO_WORDS = "—";

    private final MailedCases cases;
    private final MailedFiles files;
    private final CaseMails mails;
    private final MailsAside aside;
    private final LookupHash hashes;
    private final Places places;

    MailDesk(
            MailedCases cases, MailedFiles files, CaseMails mails, MailsAside aside, LookupHash hashes, Places places) {
        this.cases = cases;
        this.files = files;
        this.mails = mails;
        this.aside = aside;
        this.hashes = hashes;
        this.places = places;
    }

    /** What became of it. */
    enum Taken {
        OPENED,
        JOINED,
        /** It was taken before. */
        KNOWN,
        ASIDE
    }

    @Transactional
    Taken take(IncomingMail mail, Arrival arrival, CaseMailSettings settings) {
        if (mails.isKnown(mail.identity())) {
            return Taken.KNOWN;
        }
        var why = why(mail, arrival.at(), settings);
        if (why.isPresent()) {
            putAside(mail, why.get(), arrival, settings);
            return Taken.ASIDE;
        }
        if (places.find(settings.place()).isEmpty()) {
            throw new IllegalStateException("the place of the mailbox is not known");
        }
        var written = written(mail, arrival.at());
        var joined = caseOf(mail).filter(id -> cases.isJoined(id, written));
        var id = joined.orElseGet(() -> cases.open(written, settings.place(), settings.language()));
        mails.add(mail.identity(), id, sender(mail), arrival.at());
        filesOf(mail).forEach(file -> files.add(id, file.name(), file.content()));
        return joined.isPresent() ? Taken.JOINED : Taken.OPENED;
    }

    @Transactional
    void putAside(IncomingMail mail, Why why, Arrival arrival, CaseMailSettings settings) {
        aside.add(new MailAside(mail, why, settings.place(), arrival));
    }

    private Optional<Why> why(IncomingMail mail, Instant arrivedAt, CaseMailSettings settings) {
        return switch (mail.nature()) {
            case SPAM -> Optional.of(Why.SPAM);
            case REPORT -> Optional.of(Why.REPORT);
            case AUTOMATIC -> Optional.of(Why.AUTOMATIC);
            case INVITATION -> Optional.of(Why.INVITATION);
            case LETTER -> whyOfLetter(mail, arrivedAt, settings);
        };
    }

    private Optional<Why> whyOfLetter(IncomingMail mail, Instant arrivedAt, CaseMailSettings settings) {
        if (mail.sender() == null) {
            return Optional.of(Why.NOBODY);
        }
        if (settings.own().orElse(List.of()).stream()
                .anyMatch(own -> address(mail).equals(own.toLowerCase(Locale.ROOT)))) {
            return Optional.of(Why.OWN);
        }
        if (mail.text().isEmpty() && mail.subject().isEmpty() && mail.files().isEmpty()) {
            return Optional.of(Why.EMPTY);
        }
        var since = arrivedAt.minus(settings.floodTime());
        return mails.countSince(sender(mail), since) < settings.most() ? Optional.empty() : Optional.of(Why.FLOOD);
    }

    /** By the reference in the subject, or by the mail that it answers. */
    private Optional<UUID> caseOf(IncomingMail mail) {
        return REFERENCE
                .matcher(mail.subject().toUpperCase(Locale.ROOT))
                .results()
                .flatMap(found -> cases.named(found.group()).stream())
                .findFirst()
                .or(() -> mails.caseOf(mail.answered()));
    }

    private static Mailed written(IncomingMail mail, Instant arrivedAt) {
        var sender = Objects.requireNonNull(mail.sender());
        return new Mailed(sender, cut(mail.subject(), LONGEST_SUBJECT), cut(mail.text(), LONGEST_TEXT), arrivedAt);
    }

    private static String cut(String text, int most) {
        var some = SeenText.strip(MailWords.cut(text, most));
        return some.isEmpty() ? NO_WORDS : some;
    }

    /** What is longer than a case comes whole beside it. */
    private static Stream<MailFile> filesOf(IncomingMail mail) {
        if (SeenText.length(mail.text()) <= LONGEST_TEXT) {
            return mail.files().stream();
        }
        var whole = new MailFile("text.txt", mail.text().getBytes(StandardCharsets.UTF_8));
        return Stream.concat(Stream.of(whole), mail.files().stream());
    }

    private String sender(IncomingMail mail) {
        return hashes.of("email", address(mail));
    }

    private static String address(IncomingMail mail) {
        var sender = Objects.requireNonNull(mail.sender());
        return Objects.requireNonNull(sender.email()).toLowerCase(Locale.ROOT);
    }
}
