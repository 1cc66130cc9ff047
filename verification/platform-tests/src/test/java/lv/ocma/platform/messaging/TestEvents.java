package lv.ocma.platform.messaging;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.contracts.Event;
import lv.ocma.platform.events.PublishedEvents;

@ApplicationScoped
@IfBuildProperty(name = MessagingProfile.ON, stringValue = "true")
class TestEvents implements PublishedEvents {

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(NoteWritten.class, BoardPublished.class);
    }
}
