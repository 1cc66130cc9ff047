package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said to people, for whoever keeps it. */
@ApplicationScoped
public class SentMessages {

    private final Messages messages;

    SentMessages(Messages messages) {
        this.messages = messages;
    }

    /** @param subject null where the channel has none */
    public record Said(Sent message, @Nullable String subject, String text) {

        /** Not what it says. */
        @Override
        public String toString() {
            return "Said[" + message.id() + "]";
        }
    }

    /** In the running transaction; nothing of a message that was never written, or whose words are erased. */
    public Optional<Said> said(UUID id) {
        return messages.findByIdOptional(id).flatMap(SentMessages::said);
    }

    private static Optional<Said> said(Message message) {
        var content = message.content();
        if (content == null) {
            return Optional.empty();
        }
        var words = Words.of(message.channel(), content);
        return Optional.ofNullable(words.text()).map(text -> new Said(Sent.of(message), words.subject(), text));
    }
}
