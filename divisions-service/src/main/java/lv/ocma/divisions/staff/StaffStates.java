package lv.ocma.divisions.staff;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.divisions.StaffMemberPublished;
import lv.ocma.divisions.publication.PublishedState;
import lv.ocma.platform.privacy.EventCipher;
import org.jspecify.annotations.Nullable;

/** Employees as other services are to know them today; who is not employed today has no name there. */
@ApplicationScoped
class StaffStates implements PublishedState {

    private final StaffMembers members;
    private final EventCipher cipher;
    private final Clock clock;

    StaffStates(StaffMembers members, EventCipher cipher, Clock clock) {
        this.members = members;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    public Stream<StaffMemberPublished> current(YearMonth first, YearMonth last) {
        var now = clock.instant();
        var workforce = members.workforce(now);
        return members.listAll().stream()
                .map(member -> member.isEmployed(now) ? employed(member, workforce) : away(member, member.status(now)));
    }

    /** The address is for colleagues only, and a ciphertext is another each time: states are compared by the address itself. */
    @Override
    public Event told(Event current) {
        var member = (StaffMemberPublished) current;
        var email = member.email();
        return email == null ? member : member.withEmail(cipher.encrypt(email));
    }

    /** Who is to come: others need not know of them before the first day. */
    @Override
    public Set<String> awaited() {
        var now = clock.instant();
        return members.listAll().stream()
                .filter(member -> !member.hasBegun(now))
                .map(member -> member.id().toString())
                .collect(toUnmodifiableSet());
    }

    private static StaffMemberPublished employed(StaffMember member, Workforce workforce) {
        return new StaffMemberPublished(
                member.id().toString(),
                EmploymentStatus.EMPLOYED.name(),
                member.subject(),
                member.givenName(),
                member.familyName(),
                member.position().known(),
                member.unit().known(),
                member.place(),
                member.phone(),
                member.badge(),
                text(workforce.answersTo(member.id()).orElse(null)),
                workforce.standingInFor(member.id()).stream()
                        .map(UUID::toString)
                        .toList(),
                member.isInvented(),
                member.email());
    }

    private static StaffMemberPublished away(StaffMember member, EmploymentStatus status) {
        return new StaffMemberPublished(
                member.id().toString(),
                status.name(),
                member.subject(),
                null,
                null,
                Map.of(),
                Map.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
