package lv.ocma.divisions.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.divisions.publication.Publication;

/** The accounts of the directory, for who compares them with those that there are. */
@ApplicationScoped
public class StaffAccounts {

    private final StaffMembers members;
    private final StaffStates states;
    private final Publication publication;
    private final Clock clock;

    StaffAccounts(StaffMembers members, StaffStates states, Publication publication, Clock clock) {
        this.members = members;
        this.states = states;
        this.publication = publication;
        this.clock = clock;
    }

    @Transactional
    public List<HeldAccount> held() {
        var now = clock.instant();
        return members.list("account is not null").stream()
                .map(member -> new HeldAccount(
                        member.id(),
                        String.valueOf(member.account()),
                        member.isAccountNamedByAdministrator(),
                        member.subject(),
                        Objects.requireNonNull(member.givenName()),
                        Objects.requireNonNull(member.familyName()),
                        member.place(),
                        member.status(now)))
                .toList();
    }

    /** Whom the tokens of employees name; other services are told, as what they record names the same. */
    @Transactional
    public void learn(Map<UUID, String> subjects) {
        publication.lock();
        subjects.forEach((member, subject) -> members.require(member).learn(subject));
        members.flush();
        publication.publishChanges(states);
    }
}
