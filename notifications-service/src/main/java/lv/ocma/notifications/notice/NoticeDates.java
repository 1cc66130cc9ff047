package lv.ocma.notifications.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import lv.ocma.platform.workday.Counted;
import lv.ocma.platform.workday.WorkingDays;

/** Finds the date on which somebody counts as notified. */
@ApplicationScoped
public class NoticeDates {

    private final NoticeRules rules = NoticeRules.read();
    private final WorkingDays days;

    NoticeDates(WorkingDays days) {
        this.days = days;
    }

    /**
     * Of a message that has left; nothing where no rule of law lets anybody count as notified over this channel.
     *
     * @param left in Latvia
     */
    public Optional<DeemedNotified> of(String channel, LocalDate left) {
        var rule = rules.of(channel, left);
        return rule.unit() == NoticeRule.Unit.NONE ? Optional.empty() : Optional.of(by(rule, left));
    }

    /** Of one that was surely taken on that day. */
    public DeemedNotified taken(Basis how, LocalDate day) {
        return by(rules.of(how.name(), day), day);
    }

    /** By the same rule, whatever holds now, and the calendar as it is known now. */
    public DeemedNotified again(DeemedNotified before) {
        return by(rules.named(before.rule()), before.countedFrom());
    }

    private DeemedNotified by(NoticeRule rule, LocalDate day) {
        var counted = switch (rule.unit()) {
            case WORKING_DAYS -> days.after(day, rule.count());
            case DAYS -> new Counted(day.plusDays(rule.count()), null);
            case NONE -> throw new IllegalStateException(rule.name() + " lets nobody count as notified");
        };
        var open = counted.open();
        return new DeemedNotified(
                counted.date(),
                rule.name(),
                rule.verified(),
                rule.basis(),
                day,
                open == null ? null : open.year(),
                open == null ? null : open.revision());
    }
}
