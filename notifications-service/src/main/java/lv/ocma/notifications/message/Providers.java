package lv.ocma.notifications.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;

/** All providers, and whose turn it is: the second of a channel takes messages while the first does not work. */
@ApplicationScoped
public class Providers implements PanacheRepositoryBase<Provider, String> {

    private static final String ADD =
            "insert into provider (name, refilled_at) values (:name, :now) on conflict on constraint provider_pk do nothing";

    private final MessageSettings settings;
    private final Clock clock;

    Providers(MessageSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How many messages a provider may take now.
     *
     * @param probe whether it is tried out
     */
    record Grant(int messages, boolean probe) {

        private static final Grant NONE = new Grant(0, false);
    }

    /** Before it is used for the first time. */
    @Transactional
    public void add(String name) {
        getSession()
                .createNativeMutationQuery(ADD)
                .setParameter("name", name)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** It has been reached, though there was nothing to send. */
    @Transactional
    public void reached(String name) {
        locked(name).recovered();
    }

    /** It could not be reached when there was nothing to send. */
    @Transactional
    public void missed(String name, String reason) {
        failed(name, reason, true);
    }

    /** In the running transaction. Rows are locked only of who has a rate, or does not work. */
    Grant granted(Lane lane, int wanted, Instant now) {
        var names = new ArrayList<>(lane.before());
        names.add(lane.provider());
        var known = find("name in ?1", names).list().stream().collect(Collectors.toMap(Provider::name, each -> each));
        // One that has not been entered yet is just starting.
        if (lane.before().stream().anyMatch(name -> !known.containsKey(name) || works(known, name))) {
            return Grant.NONE;
        }
        if (lane.perSecond() == 0 && works(known, lane.provider())) {
            return new Grant(wanted, false);
        }
        var own = locked(lane.provider());
        boolean probe = !own.works();
        if (probe && !own.triedOut(now, settings.longestPause())) {
            return Grant.NONE;
        }
        int limit = probe ? 1 : wanted;
        return new Grant(lane.perSecond() == 0 ? limit : own.taken(limit, lane.perSecond(), now), probe);
    }

    private static boolean works(Map<String, Provider> known, String name) {
        var provider = known.get(name);
        return provider != null && provider.works();
    }

    void givenBack(Lane lane, int unused) {
        if (lane.perSecond() > 0 && unused > 0) {
            locked(lane.provider()).givenBack(unused);
        }
    }

    void failed(String name, String reason, boolean triedOut) {
        locked(name).failed(reason, triedOut, clock.instant(), settings.longestPause());
    }

    void recovered(String name) {
        locked(name).recovered();
    }

    private Provider locked(String name) {
        var provider = findById(name, LockModeType.PESSIMISTIC_WRITE);
        getSession().refresh(provider);
        return provider;
    }
}
