package lv.ocma.divisions.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;

/** The end of employments: from then on the public does not find them, and their accounts are closed. */
@ApplicationScoped
class StaffLeaving {

    private static final String LAST_DAY = "/lastDay";

    private final StaffWriting writing;
    private final StaffMembers members;
    private final Clock clock;

    StaffLeaving(StaffWriting writing, StaffMembers members, Clock clock) {
        this.writing = writing;
        this.members = members;
        this.clock = clock;
    }

    @Transactional
    StaffMember leave(UUID id, LeavingRequest wanted, Caller caller) {
        var member = writing.opened(id, caller);
        var lastDay = wanted.lastDay();
        if (wanted.now() == (lastDay != null)) {
            throw new Invalid(Violation.body(LAST_DAY, "last-day-or-at-once"));
        }
        if (lastDay == null) {
            member.leaveAtOnce(clock.instant());
        } else if (lastDay.isBefore(member.employedFrom())) {
            throw new Invalid(Violation.body(LAST_DAY, "last-before-first", Map.of("first", member.employedFrom())));
        } else {
            member.leave(lastDay, clock.instant());
        }
        return writing.kept(member, caller, "staff-member.leave");
    }

    /** Takes back a leaving whose last day is not over. */
    @Transactional
    StaffMember stay(UUID id, Caller caller) {
        var member = writing.opened(id, caller);
        if (member.account() != null && members.hasAccount(member.account(), member.employedFrom(), null, id)) {
            throw new Conflict("staff-account-taken");
        }
        member.stay(clock.instant());
        return writing.kept(member, caller, "staff-member.stay");
    }
}
