package lv.ocma.divisions.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.security.Caller;

/** What every change of a record has in common: whose it is, what the caller has seen, the audit, and that others are told. */
@ApplicationScoped
class StaffWriting {

    static final String KIND = "staff-member";

    private final StaffMembers members;
    private final StaffOwnership own;
    private final Preconditions preconditions;
    private final Publication publication;
    private final StaffStates states;
    private final Audit audit;

    StaffWriting(
            StaffMembers members,
            StaffOwnership own,
            Preconditions preconditions,
            Publication publication,
            StaffStates states,
            Audit audit) {
        this.members = members;
        this.own = own;
        this.preconditions = preconditions;
        this.publication = publication;
        this.states = states;
        this.audit = audit;
    }

    /** Changes take turns, so that two of them together do not close a circle that neither closes alone. */
    void alone() {
        publication.lock();
    }

    StaffMember opened(UUID id, Caller caller) {
        alone();
        var member = members.lock(id);
        own.require(member.place(), caller);
        preconditions.requireMatch(member.version());
        return member;
    }

    StaffMember kept(StaffMember member, Caller caller, String action) {
        members.persistAndFlush(member);
        audit.change(caller, action, KIND, member.id(), member.place());
        publication.publishChanges(states);
        return member;
    }
}
