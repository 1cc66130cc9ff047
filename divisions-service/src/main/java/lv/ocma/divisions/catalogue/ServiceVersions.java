package lv.ocma.divisions.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.ocma.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** All versions of all services, past and coming ones included. */
@ApplicationScoped
class ServiceVersions implements PanacheRepositoryBase<ServiceVersion, UUID> {

    private static final String WITH_SERVICE = "select v from ServiceVersion v join fetch v.service s where ";
    private static final String IN_ORDER = " order by v.validFrom asc nulls first";

    /** The one that holds on the date; a service that does not exist, or not then, is not found. */
    ServiceVersion require(String service, LocalDate on) {
        return find(
                        WITH_SERVICE
                                + "s.id = ?1 and (v.validFrom is null or v.validFrom <= ?2) and (v.validTo is null or v.validTo >= ?2)",
                        service,
                        on)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("not-found"));
    }

    /** Of one service, the earliest first. */
    List<ServiceVersion> of(String service) {
        return list(WITH_SERVICE + "s.id = ?1" + IN_ORDER, service);
    }

    List<ServiceVersion> among(Collection<UUID> ids) {
        return list(WITH_SERVICE + "v.id in ?1", ids);
    }

    /** Of every service, as listed, and of each the earliest first. */
    List<ServiceVersion> asListed() {
        return list(
                "select v from ServiceVersion v join fetch v.service s order by s.listed, v.validFrom asc nulls first");
    }

    /** Of requests, of receipt and of fees, whatever the service and the date. */
    Set<String> channels() {
        return Set.copyOf(getSession()
                .createNativeQuery(
                        "select channel from service_version_channel union select channel from service_version_fee where channel is not null"
                                + " union select unnest(receipt_channels) from service_version",
                        String.class)
                .getResultList());
    }

    /** Those that hold on the date, as listed; null takes all, whatever the channel of request, the version or the service. */
    List<CatalogueEntry> entries(
            LocalDate on,
            @Nullable String channel,
            @Nullable Collection<UUID> versions,
            @Nullable Collection<String> services) {
        var select = new StringBuilder(
                "select v.id, s.id, s.listed, v.personalVisit, v.inPerson from ServiceVersion v join v.service s"
                        + " where (v.validFrom is null or v.validFrom <= :on) and (v.validTo is null or v.validTo >= :on)");
        var values = new HashMap<String, Object>(Map.of("on", on));
        if (channel != null) {
            select.append(" and exists (select 1 from v.requestChannels c where c.channel = :channel)");
            values.put("channel", channel);
        }
        if (versions != null) {
            select.append(
                    services == null ? " and v.id in :versions" : " and (v.id in :versions or s.id in :services)");
            values.put("versions", versions);
        }
        if (services != null) {
            select.append(versions == null ? " and s.id in :services" : "");
            values.put("services", services);
        }
        var query = getEntityManager().createQuery(select + " order by s.listed", CatalogueEntry.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }
}
