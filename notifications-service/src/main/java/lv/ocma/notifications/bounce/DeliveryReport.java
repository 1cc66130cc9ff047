package lv.ocma.notifications.bounce;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.ocma.notifications.message.Receipt;
import lv.ocma.notifications.message.Returned.End;
import lv.ocma.notifications.message.Returned.Reference;
import lv.ocma.notifications.message.Returned.Report;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server tells of a mail (RFC 3464). Its words for people are not read.
 *
 * @param envelopes by which the mail that it tells of may have been named to the server
 * @param messageId of that mail, from the headers that are returned
 * @param recipients of whom it tells
 */
record DeliveryReport(List<String> envelopes, @Nullable String messageId, List<OfRecipient> recipients)
        implements Report {

    private static final String BOUNCE = "bounce-";
    private static final String UNPROVEN = "bounce-unproven-";
    private static final String ELSEWHERE = "bounce-elsewhere-";

    /** What has been done (RFC 3464, 2.3.3). */
    enum Action {
        FAILED,
        DELAYED,
        DELIVERED,
        RELAYED,
        EXPANDED,
        /** Whatever else a server says. */
        OTHER
    }

    /**
     * What became of one recipient.
     *
     * @param addresses that it was sent to and, last, the one that the report is about in the end, in small letters
     * @param status enhanced code (RFC 3463), e.g. {@code 5.1.1}
     */
    record OfRecipient(List<String> addresses, Action action, String status) {

        /** Whose it is stays out of logs. */
        @Override
        public String toString() {
            return action + " " + status;
        }
    }

    Reference reference() {
        return new Reference(envelopes, messageId);
    }

    /**
     * Of who is named, or of all where a server on the way has put other addresses in its place: then only what is so of each of them ends the message, but one
     * delivery is enough. Who has no more than a Message-ID is not believed that a mail has arrived, which a term may depend on; that it has not is, since to tell
     * a person twice does no harm. The code says so, and that it is not about the address that we wrote to: neither suppresses it.
     */
    @Override
    public Optional<End> of(String address, boolean proven) {
        var own = recipients.stream()
                .filter(each -> each.addresses().contains(address.toLowerCase(Locale.ROOT)))
                .toList();
        var told = own.isEmpty() ? recipients : own;
        if (told.stream().anyMatch(each -> each.action() == Action.DELIVERED)) {
            return proven ? Optional.of(new End(Receipt.Outcome.DELIVERED, null)) : Optional.empty();
        }
        if (told.isEmpty() || told.stream().anyMatch(each -> each.action() != Action.FAILED)) {
            return Optional.empty();
        }
        boolean itself = !own.isEmpty()
                && own.stream().allMatch(each -> each.addresses().getLast().equals(address.toLowerCase(Locale.ROOT)));
        var kind = !proven ? UNPROVEN : itself ? BOUNCE : ELSEWHERE;
        return Optional.of(
                new End(Receipt.Outcome.FAILED, kind + told.getFirst().status()));
    }

    @Override
    public String toString() {
        return "DeliveryReport" + recipients;
    }
}
