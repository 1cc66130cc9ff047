package lv.ocma.notifications.preference;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.ocma.notifications.letter.PostalAddress;
import lv.ocma.notifications.message.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is reached, and over which channels in which order. What was said for a matter goes before what the person prefers, and both before what is
 * usual: mail, then SMS, and a letter at last to an address that was left with the matter.
 *
 * @param channels the first is the first to be tried; none twice
 * @param person null where nobody has signed in
 * @param language that they want to be told in; null where they have not said
 */
public record Reachable(
        List<Channel> channels,
        @Nullable UUID person,
        @Nullable String language,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String eAddress,
        @Nullable PostalAddress postal) {

    private static final List<Channel> USUAL = List.of(Channel.EMAIL, Channel.SMS);

    /**
     * @param chosen for this matter; null where nothing was said
     * @param preferred in order; none where the person has not said
     * @param posted whether a postal address was left with the matter
     */
    static List<Channel> order(@Nullable Channel chosen, List<Channel> preferred, boolean posted) {
        var order = new ArrayList<Channel>();
        if (chosen != null) {
            order.add(chosen);
        }
        order.addAll(preferred);
        order.addAll(USUAL);
        if (posted) {
            order.add(Channel.LETTER);
        }
        return order.stream().distinct().toList();
    }

    /** Never where somebody is reached. */
    @Override
    public String toString() {
        return "Reachable[" + channels + "]";
    }
}
