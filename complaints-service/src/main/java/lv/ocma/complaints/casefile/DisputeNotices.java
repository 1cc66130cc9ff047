package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import lv.ocma.complaints.notice.Notices;
import lv.ocma.complaints.timeline.Happening;
import lv.ocma.complaints.timeline.Timeline;
import lv.ocma.complaints.timeline.What;
import lv.ocma.contracts.notifications.MessageNotificationWithdrawn;
import lv.ocma.contracts.notifications.MessageNotified;
import lv.ocma.platform.audit.Audit;

/** Hears from when addressees of acts count as notified, and counts anew whether the disputes of these came in time (V4); in the running transaction. */
@ApplicationScoped
public class DisputeNotices {

    /** Messages that tell of an act which can be disputed. */
    private static final Set<String> KINDS = Set.of("VISIT_REFUSED", "TICKET_REFUSED", "CASE_DECIDED");

    private final Notices notices;
    private final CaseFiles files;
    private final DisputeTimes times;
    private final Timeline timeline;
    private final Audit audit;

    DisputeNotices(Notices notices, CaseFiles files, DisputeTimes times, Timeline timeline, Audit audit) {
        this.notices = notices;
        this.files = files;
        this.times = times;
        this.timeline = timeline;
        this.audit = audit;
    }

    public void notified(MessageNotified told) {
        if (KINDS.contains(told.kind())) {
            notices.notify(told);
            countAnew(told.about(), told.messageId());
        }
    }

    public void withdrawn(MessageNotificationWithdrawn told) {
        if (KINDS.contains(told.kind())) {
            notices.withdraw(told.messageId(), told.about());
            countAnew(told.about(), told.messageId());
        }
    }

    /**
     * @param about id of the visit or ticket with which it came
     * @param until last local date that it names to dispute it
     */
    public void refused(UUID refusal, UUID about, LocalDate until) {
        notices.refuse(refusal, about, until);
        countAnew(refusal, refusal);
    }

    /** @param by id of what made it so */
    private void countAnew(UUID about, UUID by) {
        for (var file : files.takeDisputesOf(about)) {
            times.toldAnew(file).ifPresent(counted -> {
                file.notified(counted);
                timeline.add(file.id(), Happening.of(What.NOTIFIED, null).until(counted.lastDay()));
                audit.byRule("case.act-notification", "case", file.id(), file.place(), by);
            });
        }
    }
}
