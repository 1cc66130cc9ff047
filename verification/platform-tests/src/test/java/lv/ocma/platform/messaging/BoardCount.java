package lv.ocma.platform.messaging;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;

/** A second projection of the boards, which no channel feeds: it is made by rebuilds only. */
@ApplicationScoped
@IfBuildProperty(name = MessagingProfile.ON, stringValue = "true")
public class BoardCount implements EventConsumer {

    private final Set<String> boards = ConcurrentHashMap.newKeySet();

    @Override
    public String consumer() {
        return "test.board-count";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(BoardPublished.class, (event, _) -> boards.add(event.board()));
    }

    public boolean knows(String board) {
        return boards.contains(board);
    }
}
