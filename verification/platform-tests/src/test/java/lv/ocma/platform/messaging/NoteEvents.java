package lv.ocma.platform.messaging;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

@ApplicationScoped
@IfBuildProperty(name = MessagingProfile.ON, stringValue = "true")
class NoteEvents implements EventConsumer {

    @Inject
    Inbox inbox;

    @Inject
    Effects effects;

    @ConfigProperty(name = MessagingProfile.TOGETHER, defaultValue = "1")
    int together;

    @Override
    public int together() {
        return together;
    }

    @Override
    public String consumer() {
        return "test.notes";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(NoteWritten.class, (event, info) -> effects.take(event.note(), event.number(), info));
    }

    @Incoming("notes")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
