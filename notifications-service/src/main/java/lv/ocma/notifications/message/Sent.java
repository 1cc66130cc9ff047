package lv.ocma.notifications.message;

import java.util.UUID;
import lv.ocma.notifications.letter.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * A message that a provider has taken.
 *
 * @param person whose it is, where that is known
 */
public record Sent(
        UUID id,
        MessageKind kind,
        Channel channel,
        About about,
        String place,
        String language,
        @Nullable UUID person) {

    static Sent of(Message message) {
        return new Sent(
                message.id(),
                message.kind(),
                message.channel(),
                new About(message.aboutKind(), message.about(), message.reference()),
                message.place(),
                message.language(),
                message.person);
    }
}
