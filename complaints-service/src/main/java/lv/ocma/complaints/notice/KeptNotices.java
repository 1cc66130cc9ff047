package lv.ocma.complaints.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import lv.ocma.complaints.retention.Kept;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What nobody disputes any more need not be known: the longest term to dispute is a year. */
@Dependent
class KeptNotices {

    private static final String NOTICES = """
            with due as materialized (
              select message from act_notice where told_at < :before and told_at < :now order by told_at limit :limit for update skip locked)
            delete from act_notice n using due where n.message = due.message""";

    private static final String REFUSALS = """
            with due as materialized (
              select refusal from refused_act where told_at < :before and told_at < :now order by told_at limit :limit for update skip locked)
            delete from refused_act a using due where a.refusal = due.refusal""";

    @Produces
    @Singleton
    Kept notices(@ConfigProperty(name = "ocma.retention.notices") Period time) {
        return new Kept("act-notice", time, NOTICES);
    }

    @Produces
    @Singleton
    Kept refusals(@ConfigProperty(name = "ocma.retention.notices") Period time) {
        return new Kept("refused-act", time, REFUSALS);
    }
}
