package lv.ocma.complaints.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.place.Places;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.privacy.ColumnCipher;
import lv.ocma.platform.security.Caller;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Remarks of months that are closed, for those who lead the place; each look is recorded. */
@ApplicationScoped
class SurveyRemarks {

    private final Session session;
    private final ColumnCipher cipher;
    private final Places places;
    private final Audit audit;

    SurveyRemarks(Session session, ColumnCipher cipher, Places places, Audit audit) {
        this.session = session;
        this.cipher = cipher;
        this.places = places;
        this.audit = audit;
    }

    private record Kept(UUID id, String remark) {}

    Page<SurveyRemarkView> of(String place, YearMonth month, @Nullable String cursor, int limit, Caller caller) {
        places.requireWork(place, caller);
        var cursors = ListCursor.of("listSurveyRemarks", place, month);
        var after = cursors.read(cursor, UUID::fromString).orElse(new UUID(0, 0));
        audit.read(caller, "survey.read-remarks", "survey-remarks", month, place, null);
        var page = Page.of(
                after(place, month, after, limit + 1),
                limit,
                last -> cursors.encode(last.id().toString()));
        return new Page<>(
                page.items().stream()
                        .map(kept -> new SurveyRemarkView(place, month.toString(), cipher.decrypt(kept.remark())))
                        .toList(),
                page.next());
    }

    /** In the order of random ids, which is none. */
    private List<Kept> after(String place, YearMonth month, UUID after, int limit) {
        return session
                .createNativeQuery("""
                        select id, remark from survey_remark where place = :place and month = :month and id > :after order by id""", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("remark", String.class)
                .setParameter("place", place)
                .setParameter("month", month.atDay(1))
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new Kept(row.get("id", UUID.class), row.get("remark", String.class)))
                .toList();
    }
}
