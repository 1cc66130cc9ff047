package lv.ocma.divisions.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.ContactChannelPublished;
import lv.ocma.divisions.publication.PublishedState;

/** Channels as other services are to know them. */
@ApplicationScoped
class ChannelStates implements PublishedState {

    private final ContactChannels channels;

    ChannelStates(ContactChannels channels) {
        this.channels = channels;
    }

    @Override
    public Stream<ContactChannelPublished> current(YearMonth first, YearMonth last) {
        return channels.listAll().stream().map(ContactChannel::published);
    }
}
