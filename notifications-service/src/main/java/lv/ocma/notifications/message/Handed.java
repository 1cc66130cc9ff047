package lv.ocma.notifications.message;

import java.util.List;

/**
 * What came of handing a message to a provider.
 *
 * @param references of the parts that it has taken this time, by which its receipts name them; none where it sends no receipts
 */
public record Handed(Outcome outcome, List<String> references) {

    public Handed {
        references = List.copyOf(references);
    }

    /** Of a provider that takes a message whole and sends no receipts. */
    public static Handed whole(Outcome outcome) {
        return new Handed(outcome, List.of());
    }
}
