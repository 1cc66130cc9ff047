package lv.ocma.divisions.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.divisions.place.Places;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Takes employees into the directory and changes what it says of them. */
@ApplicationScoped
class StaffDesk {

    private static final String REQUIRED = "required";

    private final StaffWriting writing;
    private final StaffMembers members;
    private final StaffOwnership own;
    private final Places places;
    private final GivenBadges badges;
    private final Clock clock;

    StaffDesk(
            StaffWriting writing,
            StaffMembers members,
            StaffOwnership own,
            Places places,
            GivenBadges badges,
            Clock clock) {
        this.writing = writing;
        this.members = members;
        this.badges = badges;
        this.own = own;
        this.places = places;
        this.clock = clock;
    }

    @Transactional
    StaffMember employ(NewStaffMember wanted, Caller caller) {
        writing.alone();
        var id = Ids.next();
        var facts = checked(id, wanted, caller);
        requireFree(id, facts, null);
        return writing.kept(StaffMember.employed(id, facts, isAdministrator(caller)), caller, "staff-member.employ");
    }

    @Transactional
    StaffMember change(UUID id, NewStaffMember wanted, Caller caller) {
        var member = writing.opened(id, caller);
        var facts = checked(id, wanted, caller);
        requireFree(id, facts, member);
        member.change(facts, isAdministrator(caller), clock.instant());
        return writing.kept(member, caller, "staff-member.change");
    }

    private static boolean isAdministrator(Caller caller) {
        return caller.roles().contains(StaffRole.ADMINISTRATOR);
    }

    /** A manager hands nobody over to another division: an administrator does, who answers for both. */
    private StaffFacts checked(UUID id, NewStaffMember wanted, Caller caller) {
        var further = new ArrayList<Violation>();
        var place = wanted.place();
        if (place == null) {
            further.add(Violation.body("/place", REQUIRED));
        } else if (places.findByIdOptional(place).isEmpty()) {
            further.add(Violation.body("/place", "unknown-place"));
        }
        further.addAll(ofSuperior(id, wanted.superior()));
        StaffRules.check(wanted, further);
        var facts = StaffFacts.of(wanted, badges.badge(wanted.badge()));
        own.requireNamed(facts.place(), "/place", caller);
        return facts;
    }

    private List<Violation> ofSuperior(UUID id, @Nullable UUID superior) {
        if (superior == null) {
            return List.of();
        }
        var above = members.findById(superior);
        if (!superior.equals(id) && (above == null || above.status(clock.instant()) == EmploymentStatus.LEFT)) {
            return List.of(Violation.body("/superior", "unknown-staff-member"));
        }
        return members.superiors().closeACircle(id, superior)
                ? List.of(Violation.body("/superior", "superiors-circle"))
                : List.of();
    }

    /** Who wears a badge keeps it with whatever else is corrected, even if an older release gave it to another too. */
    private static boolean isWorn(Badge badge, @Nullable StaffMember known) {
        return known != null && badge.number().equals(known.badge());
    }

    private void requireFree(UUID id, StaffFacts facts, @Nullable StaffMember known) {
        var until = known == null ? null : known.employedUntil();
        if (until != null && until.isBefore(facts.employedFrom())) {
            throw new Invalid(Violation.body("/employedFrom", "from-after-to", Map.of("to", until)));
        }
        if (known != null && facts.employedFrom().isAfter(known.employedFrom())) {
            members.firstDeputyDay(id, Zones.today(clock))
                    .filter(day -> day.isBefore(facts.employedFrom()))
                    .ifPresent(day -> {
                        throw new Invalid(Violation.body("/employedFrom", "stands-in-before", Map.of("first", day)));
                    });
        }
        if (facts.badge() != null
                && !isWorn(facts.badge(), known)
                && (members.hasBadge(facts.badge(), id) || badges.contain(facts.badge()))) {
            throw new Conflict("staff-badge-taken");
        }
        if (facts.account() != null && members.hasAccount(facts.account(), facts.employedFrom(), until, id)) {
            throw new Conflict("staff-account-taken");
        }
    }
}
