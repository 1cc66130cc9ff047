package lv.ocma.appointments.service;

import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.appointments.Given;

/** Looks at visits of services that have changed, as the job does every few seconds. */
@ApplicationScoped
public class ChangedServicesSeen {

    private final Given given;
    private final ChangedServicesJob job;

    ChangedServicesSeen(Given given, ChangedServicesJob job) {
        this.given = given;
        this.job = job;
    }

    /** As if the moment were over for which it waits. */
    public void now() {
        given.change("update changed_service set noted_at = noted_at - interval '1 minute'");
        job.look();
    }
}
