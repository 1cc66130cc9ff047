package lv.ocma.divisions.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;

/** Forgets leavers (P5): how they were reached first, and later who they were. Others are told, and the audit keeps that it was done. */
@ApplicationScoped
class StaffErasure {

    /** So that a change by staff, which waits for the same lock, never waits long. */
    static final int AT_ONCE = 100;

    private final StaffMembers members;
    private final GivenBadges badges;
    private final StaffRetention retention;
    private final StaffStates states;
    private final Publication publication;
    private final Audit audit;

    StaffErasure(
            StaffMembers members,
            GivenBadges badges,
            StaffRetention retention,
            StaffStates states,
            Publication publication,
            Audit audit) {
        this.members = members;
        this.badges = badges;
        this.retention = retention;
        this.states = states;
        this.publication = publication;
        this.audit = audit;
    }

    /** Returns of how many; fewer than {@link #AT_ONCE} are the last for now. */
    @Transactional
    int eraseSome() {
        publication.lock();
        var named = retention.namedUntil();
        var due = members.toErase(retention.reachedUntil(), named, AT_ONCE);
        var run = Ids.next();
        for (var member : due) {
            audit.byRule(erased(member, named), StaffWriting.KIND, member.id(), member.place(), run);
        }
        members.flush();
        publication.publishChanges(states);
        return due.size();
    }

    /** Who left before the first day has never acted, so that no record names them. */
    private String erased(StaffMember member, LocalDate named) {
        var now = retention.now();
        if (member.hasBegun(now)
                && Objects.requireNonNull(member.employedUntil()).isAfter(named)) {
            member.eraseContacts(now);
            return "staff-member.erase-contacts";
        }
        if (member.badgeHash() != null) {
            badges.add(member.badgeHash());
        }
        member.erase(now);
        return "staff-member.erase";
    }
}
