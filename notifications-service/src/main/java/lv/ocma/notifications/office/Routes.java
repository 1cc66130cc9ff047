package lv.ocma.notifications.office;

import java.util.List;
import java.util.UUID;
import lv.ocma.notifications.letter.Recipient;
import lv.ocma.notifications.message.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Over which channels somebody is written to by an employee, and where.
 *
 * @param order the first is tried first
 * @param name for the greeting
 * @param mobile in E.164; null where no text message can go
 * @param person whose it is; null where none was named
 * @param eAddress null where none is known, or nothing leads there
 */
record Routes(
        List<Channel> order,
        @Nullable String name,
        @Nullable Recipient mail,
        @Nullable String mobile,
        @Nullable UUID person,
        @Nullable String eAddress) {

    /** Whether it leads anywhere over this channel. */
    boolean lead(Channel channel) {
        return order.contains(channel)
                && switch (channel) {
                    case EMAIL -> mail != null;
                    case SMS -> mobile != null;
                    case INBOX -> person != null;
                    case E_ADDRESS -> eAddress != null;
                    case LETTER -> false; // templates of staff have no form on paper
                };
    }

    /** Neither who it is nor where. */
    @Override
    public String toString() {
        return "Routes" + order;
    }
}
