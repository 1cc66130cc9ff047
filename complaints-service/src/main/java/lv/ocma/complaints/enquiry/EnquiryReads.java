package lv.ocma.complaints.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import lv.ocma.complaints.enquiry.Enquiries.Wanted;
import lv.ocma.complaints.place.Places;
import lv.ocma.complaints.untold.UntoldMessages;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.NewestFirst;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Shows enquiries to whoever asked them and to the staff of their place; each look is recorded before it is answered (V2). */
@ApplicationScoped
class EnquiryReads {

    private final Enquiries enquiries;
    private final UntoldMessages untold;
    private final EnquiryRecords records;
    private final EnquirySight sight;
    private final Places places;
    private final Audit audit;

    EnquiryReads(
            Enquiries enquiries,
            UntoldMessages untold,
            EnquiryRecords records,
            EnquirySight sight,
            Places places,
            Audit audit) {
        this.enquiries = enquiries;
        this.untold = untold;
        this.records = records;
        this.sight = sight;
        this.places = places;
        this.audit = audit;
    }

    /**
     * What an employee asks the list for.
     *
     * @param place null for all places of the employee
     */
    record Filter(@Nullable String place, boolean mine, boolean overdue, boolean untold) {}

    /** As {@link EnquirySight#require}. */
    Enquiry one(UUID id, Caller caller) {
        var found = enquiries.require(id);
        sight.require(found, caller);
        audit.read(caller, "enquiry.read", "enquiry", id, found.place(), null);
        return found;
    }

    /** Of one that is recorded already, as changed or as read. */
    EnquiryView view(Enquiry enquiry, Caller caller) {
        return EnquiryView.of(enquiry, records.moves(enquiry), untold.of(enquiry.id()), records.today(), caller);
    }

    Page<EnquiryItem> ofStaff(Filter filter, @Nullable String cursor, int limit, Caller caller) {
        var place = filter.place();
        if (place != null) {
            places.requireWork(place, caller);
        }
        var wanted = new Wanted(
                places.within(place == null ? caller.divisions() : Set.of(place)),
                filter.mine() ? caller.subject() : null,
                filter.overdue() ? records.today() : null,
                filter.untold());
        var cursors = ListCursor.of("listEnquiries", place, filter.mine(), filter.overdue(), filter.untold());
        return page(cursors, cursor, limit, (below, most) -> enquiries.newestFirst(wanted, below, most));
    }

    /** {@link Forbidden} where nobody is signed in. */
    Page<EnquiryItem> ofPerson(@Nullable String cursor, int limit, Caller caller) {
        var person = caller.person();
        if (person == null) {
            throw new Forbidden("forbidden");
        }
        return page(
                ListCursor.of("listMyEnquiries", person),
                cursor,
                limit,
                (below, most) -> enquiries.of(person, below, most));
    }

    private Page<EnquiryItem> page(
            ListCursor cursors, @Nullable String cursor, int limit, NewestFirst.Find<Enquiry> find) {
        var today = records.today();
        return NewestFirst.page(cursors, cursor, limit, find, Enquiry::id, each -> EnquiryItem.of(each, today));
    }
}
