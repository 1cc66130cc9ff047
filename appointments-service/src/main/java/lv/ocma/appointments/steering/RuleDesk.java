package lv.ocma.appointments.steering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import lv.ocma.appointments.queue.QueuePlaces;
import lv.ocma.appointments.queue.QueueRule;
import lv.ocma.appointments.queue.QueueRules;
import lv.ocma.appointments.rule.RuleChanges;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.security.Caller;

/** Sets the rule by which the queue of a place goes; from the first change on the place has one of its own. */
@ApplicationScoped
class RuleDesk {

    private final QueuePlaces places;
    private final QueueRules rules;
    private final Preconditions preconditions;
    private final RuleChanges changes;

    RuleDesk(QueuePlaces places, QueueRules rules, Preconditions preconditions, RuleChanges changes) {
        this.places = places;
        this.rules = rules;
        this.preconditions = preconditions;
        this.changes = changes;
    }

    QueueRule read(String place, Caller caller) {
        places.requireStaff(place, caller);
        return rules.of(place);
    }

    @Transactional
    QueueRule set(String place, RuleForm wanted, Caller caller) {
        places.requireStaff(place, caller);
        rules.own(place);
        var before = rules.of(place);
        preconditions.requireMatch(before.version());
        var rule = wanted.forPlace(place, before.version() + 1);
        rules.replace(rule);
        changes.add(caller, RuleChanges.Kind.QUEUE_RULE, place, place, RuleForm.of(rule));
        return rule;
    }
}
