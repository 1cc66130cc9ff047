package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import lv.ocma.contracts.notifications.MessageNotificationWithdrawn;
import lv.ocma.contracts.notifications.MessageNotified;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.notifications.notice.Basis;
import lv.ocma.notifications.notice.DeemedNotified;
import lv.ocma.notifications.notice.NoticeDates;
import lv.ocma.platform.outbox.Outbox;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Keeps with each message from when somebody counts as notified by it, and tells others, as terms begin then. Each in the transaction of the change. */
@ApplicationScoped
class Notices {

    private final NoticeDates dates;
    private final Outbox outbox;

    Notices(NoticeDates dates, Outbox outbox) {
        this.dates = dates;
        this.outbox = outbox;
    }

    /** Once it has come to another state. */
    void after(Message message, Instant now) {
        if (message.hasLostNotice()) {
            withdraw(message, now);
        } else if (message.deemed() == null && count(message)) {
            tell(message);
        }
    }

    /**
     * Somebody has it since then: counts where that is earlier, or may be when the calendar is known. Whether it changed anything. {@link Conflict} where it has not
     * left, came back or is erased, or its channel lets nobody count as notified.
     */
    boolean take(Message message, Basis how, Instant at, @Nullable String note) {
        // One that left before there was this rule has no date yet.
        boolean counted = message.deemed() == null && count(message);
        if (!message.isSent() || message.deemed() == null) {
            throw new Conflict("message-not-notifying");
        }
        return taken(message, how, at, note, counted);
    }

    /** The person has opened it themselves: over a channel that lets nobody count as notified, that changes nothing. */
    void read(Message message, Instant at) {
        boolean counted = message.deemed() == null && count(message);
        if (message.isSent() && message.deemed() != null) {
            taken(message, Basis.READ, at, null, counted);
        }
    }

    private boolean taken(Message message, Basis how, Instant at, @Nullable String note, boolean counted) {
        var deemed = Objects.requireNonNull(message.deemed());
        var day = at.atZone(Zones.RIGA).toLocalDate();
        var taken = dates.taken(how, day);
        if (taken.date().isBefore(deemed.date())) {
            message.countAsNotified(taken, note);
            tell(message);
            return true;
        }
        boolean remembered = deemed.provisional() && message.remember(how, day, note);
        if (counted) {
            tell(message);
        }
        return counted || remembered;
    }

    /** By what is known of the calendar by now. */
    void countAgain(Message message) {
        var before = Objects.requireNonNull(message.deemed());
        var again = dates.again(before);
        // Taken after the date that was not certain, and before the one that is.
        var counted = message.taken()
                .map(taken -> dates.taken(taken.how(), taken.on()))
                .filter(taken -> taken.date().isBefore(again.date()))
                .orElse(again);
        message.countAsNotified(counted);
        if (!counted.tellsAs(before)) {
            tell(message);
        }
    }

    /** Of one that has left, is no test and tells no employee of their work. */
    private boolean count(Message message) {
        if (!message.isSent()
                || message.kind() == MessageKind.TEST
                || message.kind().isToStaff()) {
            return false;
        }
        var left = Objects.requireNonNull(message.endedAt()).atZone(Zones.RIGA).toLocalDate();
        var counted = dates.of(way(message), left);
        counted.ifPresent(message::countAsNotified);
        return counted.isPresent();
    }

    /** A registered letter notifies by another rule than an ordinary one. */
    private static String way(Message message) {
        return message.channel() == Channel.LETTER && PaperMail.REGISTERED.equals(message.provider())
                ? "REGISTERED_LETTER"
                : message.channel().name();
    }

    private void tell(Message message) {
        if (isAboutNothing(message)) {
            return;
        }
        DeemedNotified deemed = Objects.requireNonNull(message.deemed());
        outbox.add(new MessageNotified(
                message.id(),
                message.kind().name(),
                message.aboutKind().name(),
                message.about(),
                message.reference(),
                message.channel().name(),
                deemed.date(),
                deemed.rule(),
                deemed.verified(),
                deemed.basis().name(),
                deemed.provisional()));
    }

    private void withdraw(Message message, Instant now) {
        if (isAboutNothing(message)) {
            return;
        }
        outbox.add(new MessageNotificationWithdrawn(
                message.id(),
                message.kind().name(),
                message.aboutKind().name(),
                message.about(),
                message.reference(),
                message.channel().name(),
                Zones.inRiga(now)));
    }

    private static boolean isAboutNothing(Message message) {
        return message.aboutKind() == About.Kind.NOTHING;
    }
}
