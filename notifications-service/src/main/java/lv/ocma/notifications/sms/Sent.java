package lv.ocma.notifications.sms;

import java.util.List;

/**
 * How handing a text message over has ended. Reasons are codes and never hold a number or a word of the text. {@code ids} are the
 * provider's, of the segments that it has taken this time, in their order: receipts name them.
 */
public sealed interface Sent {

    List<String> ids();

    /** The provider has all of it. */
    record Accepted(List<String> ids) implements Sent {
        public Accepted {
            ids = List.copyOf(ids);
        }
    }

    /** The provider will never take it. */
    record Refused(String reason, List<String> ids) implements Sent {
        public Refused {
            ids = List.copyOf(ids);
        }
    }

    /** The provider may take it, or the rest of it, later. */
    record Later(String reason, List<String> ids) implements Sent {
        public Later {
            ids = List.copyOf(ids);
        }
    }

    /** No fault of the message: the provider can't be talked to at all. Nothing has left beside what {@code ids} name. */
    record Away(String reason, List<String> ids) implements Sent {
        public Away {
            ids = List.copyOf(ids);
        }
    }

    /** One segment after those in {@code ids} has left without an answer: who hands it over again may send it twice. */
    record Doubtful(String reason, List<String> ids) implements Sent {
        public Doubtful {
            ids = List.copyOf(ids);
        }
    }
}
