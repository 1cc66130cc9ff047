package lv.ocma.appointments.waiting;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Settings that contradict each other stop the start: else they would fail whoever cancels a visit for which somebody waits. */
@Startup
@Singleton
class SoundRules {

    SoundRules(WaitingRules rules) {
        AnswerTime.requireSound(rules);
    }
}
