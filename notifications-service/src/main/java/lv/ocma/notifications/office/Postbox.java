package lv.ocma.notifications.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import lv.ocma.notifications.letter.Letters;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.notifications.letter.Signer;
import lv.ocma.notifications.message.About;
import lv.ocma.notifications.message.Cause;
import lv.ocma.notifications.message.Origin;
import lv.ocma.notifications.message.Outgoing;
import lv.ocma.notifications.office.Writing.Span;
import lv.ocma.notifications.place.Place;
import lv.ocma.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** Where what an employee has written goes its way as all messages do, in the running transaction. */
@ApplicationScoped
class Postbox {

    private static final int REFERENCE = 8;

    private final Letters letters;
    private final Outgoing outgoing;

    Postbox(Letters letters, Outgoing outgoing) {
        this.letters = letters;
        this.outgoing = outgoing;
    }

    /**
     * What is the same for all that are written together.
     *
     * @param signer null where the unit signs
     */
    record Sheet(Place place, @Nullable Signer signer, String sender, Span span, Origin origin) {}

    /** Id of the message, which stands alone. */
    UUID send(Told told, Sheet sheet) {
        var event = Ids.next();
        var random = event.toString().replace("-", "");
        var reference = random.substring(random.length() - REFERENCE).toUpperCase(Locale.ROOT);
        return send(told, sheet, event, new About(About.Kind.NOTHING, event, reference), 1);
    }

    /** Id of the message. */
    UUID send(Told told, Sheet sheet, About about, long sequence) {
        return send(told, sheet, Ids.next(), about, sequence);
    }

    private UUID send(Told told, Sheet sheet, UUID event, About about, long sequence) {
        var cause = new Cause(
                MessageKind.OFFICE,
                event,
                about,
                sequence,
                sheet.place().id(),
                told.language(),
                sheet.sender(),
                sheet.span().notBefore(),
                sheet.span().usefulUntil(),
                sheet.origin());
        return outgoing.send(cause, told.ways(letters, sheet.place(), sheet.signer()));
    }
}
