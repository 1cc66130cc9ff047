package lv.ocma.divisions.publication;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Tells the hours of a month once it comes into the window, and whatever changed. Several instances take turns. */
@ApplicationScoped
class PublicationJob {

    private static final Logger LOG = Logger.getLogger(PublicationJob.class);

    private final Publication publication;

    PublicationJob(Publication publication) {
        this.publication = publication;
    }

    @Scheduled(
            identity = "divisions-publication",
            every = "{ocma.divisions.publication.every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        int sent = publication.publishChanges();
        if (sent > 0) {
            LOG.infof("%d changed states told", sent);
        }
    }
}
