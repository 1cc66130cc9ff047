package lv.ocma.notifications.letter;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.BookingCancelled;
import lv.ocma.contracts.appointments.BookingCheckedIn;
import lv.ocma.contracts.appointments.BookingDelayed;
import lv.ocma.contracts.appointments.BookingDisplaced;
import lv.ocma.contracts.appointments.BookingMissed;
import lv.ocma.contracts.appointments.BookingPlaceLate;
import lv.ocma.contracts.appointments.BookingPlaceOnTime;
import lv.ocma.contracts.appointments.BookingProposalWithdrawn;
import lv.ocma.contracts.appointments.BookingReopened;
import lv.ocma.contracts.appointments.BookingRescheduled;
import lv.ocma.contracts.appointments.BookingServed;
import lv.ocma.contracts.appointments.BookingStands;
import lv.ocma.contracts.appointments.BookingTimeProposed;
import lv.ocma.contracts.appointments.WaitingEnded;
import lv.ocma.contracts.appointments.WaitingLapsed;
import lv.ocma.contracts.appointments.WaitingOfferWithdrawn;

/** What makes a message untrue or of no use while it has not left yet: it is not sent then. */
enum Overtaken {
    /** What happened stays told, whatever comes after it. */
    NEVER,
    /** It is about a visit to come, at the time that it has. */
    BY_ANOTHER_TIME,
    /** As {@link #BY_ANOTHER_TIME}, and only the newest word of the place counts. */
    BY_NEWS_OF_THE_PLACE,
    /** As {@link #BY_ANOTHER_TIME}, and only the newest word on whether the time can be kept counts. */
    BY_NEWS_OF_THE_TIME,
    /** What is offered to who waits is theirs as long as nothing else is told of it. */
    BY_THE_END_OF_THE_OFFER,
    /** They did come, and somebody was wrong. */
    BY_BEING_THERE;

    private static final Set<Class<? extends Event>> NOT_TO_COME = Set.of(
            BookingCheckedIn.class,
            BookingCancelled.class,
            BookingMissed.class,
            BookingRescheduled.class,
            BookingDelayed.class);

    Set<Class<? extends Event>> by() {
        return switch (this) {
            case NEVER -> Set.of();
            case BY_ANOTHER_TIME -> NOT_TO_COME;
            case BY_NEWS_OF_THE_PLACE -> orBy(Stream.of(BookingPlaceLate.class, BookingPlaceOnTime.class));
            case BY_NEWS_OF_THE_TIME ->
                orBy(Stream.of(
                        BookingTimeProposed.class,
                        BookingProposalWithdrawn.class,
                        BookingDisplaced.class,
                        BookingStands.class));
            case BY_THE_END_OF_THE_OFFER ->
                Set.of(WaitingLapsed.class, WaitingOfferWithdrawn.class, WaitingEnded.class);
            case BY_BEING_THERE -> Set.of(BookingReopened.class, BookingCheckedIn.class, BookingServed.class);
        };
    }

    private static Set<Class<? extends Event>> orBy(Stream<Class<? extends Event>> news) {
        return Stream.concat(NOT_TO_COME.stream(), news).collect(Collectors.toSet());
    }
}
