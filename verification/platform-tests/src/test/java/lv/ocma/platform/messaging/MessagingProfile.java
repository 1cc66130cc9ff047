package lv.ocma.platform.messaging;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** The platform as a service of its own that tells notes and boards and reads them back; its relay is run by the tests. */
public class MessagingProfile implements QuarkusTestProfile {

    static final String ON = "ocma.test.messaging";

    /** How many notes take effect in one transaction. */
    public static final String TOGETHER = "ocma.test.together";

    @Override
    public Map<String, String> getConfigOverrides() {
        var config = new HashMap<String, String>();
        config.put(ON, "true");
        config.put("quarkus.application.name", "platform-tests");
        config.put("ocma.outbox.relay", "false");
        config.put("ocma.inbox.parked-attempts", "3");
        config.put("ocma.inbox.first-pause", "200ms");
        config.put("ocma.inbox.lane-patience", "3s");
        config.put("mp.messaging.incoming.notes.connector", "smallrye-kafka");
        config.put("mp.messaging.incoming.notes.topic", "ocma.test.note.v1");
        config.put("mp.messaging.incoming.boards.connector", "smallrye-kafka");
        config.put("mp.messaging.incoming.boards.topic", "ocma.test.board.v1");
        return config;
    }
}
