package lv.ocma.complaints.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.platform.ids.Tokens;
import lv.ocma.platform.problem.NotFound;
import org.hibernate.Session;

/** All invitations that are not over yet. */
@ApplicationScoped
class SurveyInvitations implements PanacheRepositoryBase<SurveyInvitation, UUID> {

    private static final String ERASE = """
            delete from survey_invitation where id in (
              select id from survey_invitation where last_day < :today order by last_day limit :limit for update skip locked)""";

    private final Session session;

    SurveyInvitations(Session session) {
        this.session = session;
    }

    /** Until the transaction ends. {@link NotFound} for a token that was never given, or is long over. */
    SurveyInvitation lock(String token) {
        return find("tokenHash", Tokens.hash(token))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("not-found"));
    }

    /** @return how many */
    int eraseBefore(LocalDate today, int limit) {
        return session.createNativeMutationQuery(ERASE)
                .setParameter("today", today)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
