package lv.ocma.notifications.copy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.notifications.message.Channel;
import lv.ocma.notifications.message.HandOver;
import lv.ocma.notifications.message.Sent;

/** Notes down that a message is to be copied: each letter, and whatever told of a refusal (P4). None that would tell for years who has asked a public question (ADR 0215). */
@ApplicationScoped
class CopyOnHandOver implements HandOver {

    private final WantedCopies wanted;
    private final Clock clock;

    CopyOnHandOver(WantedCopies wanted, Clock clock) {
        this.wanted = wanted;
        this.clock = clock;
    }

    @Override
    public void handedOver(Sent message) {
        boolean letter = message.channel() == Channel.LETTER && message.kind() != MessageKind.QUESTION_ANSWERED;
        if (letter || kind(message.kind()) == CopyKind.REFUSAL) {
            wanted.add(message.id(), clock.instant());
        }
    }

    static CopyKind kind(MessageKind kind) {
        return kind == MessageKind.VISIT_REFUSED || kind == MessageKind.TICKET_REFUSED
                ? CopyKind.REFUSAL
                : CopyKind.MESSAGE;
    }
}
