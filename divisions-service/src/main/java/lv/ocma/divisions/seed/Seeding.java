package lv.ocma.divisions.seed;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import lv.ocma.divisions.publication.Publication;
import org.jboss.logging.Logger;

/**
 * Takes in the seeds at start, once per content, and tells other services in the same transaction. Instances that start
 * together wait for each other; one of an older release leaves newer content alone.
 */
@ApplicationScoped
public class Seeding {

    private static final Logger LOG = Logger.getLogger(Seeding.class);

    private final Instance<Seed> seeds;
    private final SeedLog log;
    private final Publication publication;
    private final EntityManager entities;
    private final Clock clock;

    Seeding(@Any Instance<Seed> seeds, SeedLog log, Publication publication, EntityManager entities, Clock clock) {
        this.seeds = seeds;
        this.log = log;
        this.publication = publication;
        this.entities = entities;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent event) {
        run();
    }

    @Transactional
    public void run() {
        publication.lock();
        for (var seed : seeds) {
            load(seed);
        }
        entities.flush();
        publication.publishChanges();
    }

    private void load(Seed seed) {
        var files = new SeedFiles(seed.files());
        var taken = log.find(seed.name());
        if (taken != null
                && (taken.sha256().equals(files.sha256()) || files.generated().isBefore(taken.generated()))) {
            return;
        }
        seed.load(files);
        log.record(seed.name(), files.generated(), files.sha256(), clock.instant());
        LOG.infof("Seed %s of %s taken in", seed.name(), files.generated());
    }
}
