package lv.ocma.notifications.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.notifications.letter.Letters;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.notifications.letter.Recipient;
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

    /** In the running transaction, to each a message that stands alone; whether mail goes to their addresses is asked once. */
    void sendAll(List<Told> all, Sheet sheet) {
        var closed = outgoing.closed(all.stream()
                .flatMap(told -> Optional.ofNullable(told.routes().mail()).stream())
                .map(Recipient::address)
                .toList());
        for (var told : all) {
            var alone = alone();
            outgoing.send(cause(told, sheet, alone.id(), alone, 1), ways(told, sheet), closed);
        }
    }

    /** Id of the message, which stands alone. */
    UUID send(Told told, Sheet sheet) {
        var alone = alone();
        return outgoing.send(cause(told, sheet, alone.id(), alone, 1), ways(told, sheet));
    }

    private static About alone() {
        var id = Ids.next();
        var random = id.toString().replace("-", "");
        return new About(
                About.Kind.NOTHING,
                id,
                random.substring(random.length() - REFERENCE).toUpperCase(Locale.ROOT));
    }

    /** Id of the message. */
    UUID send(Told told, Sheet sheet, About about, long sequence) {
        return outgoing.send(cause(told, sheet, Ids.next(), about, sequence), ways(told, sheet));
    }

    private List<Outgoing.Way> ways(Told told, Sheet sheet) {
        return told.ways(letters, sheet.place(), sheet.signer());
    }

    private static Cause cause(Told told, Sheet sheet, UUID event, About about, long sequence) {
        return new Cause(
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
    }
}
