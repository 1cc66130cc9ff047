package lv.ocma.notifications.message;

import java.util.UUID;
import lv.ocma.notifications.letter.MessageKind;

/** A message that a provider has taken. */
public record Sent(UUID id, MessageKind kind, Channel channel, About about, String place, String language) {

    static Sent of(Message message) {
        return new Sent(
                message.id(),
                message.kind(),
                message.channel(),
                new About(message.aboutKind(), message.about(), message.reference()),
                message.place(),
                message.language());
    }
}
