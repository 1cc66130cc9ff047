package lv.ocma.appointments.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.ocma.contracts.divisions.PublishedVersion;
import lv.ocma.contracts.divisions.PublishedVersion.Dispute;
import lv.ocma.contracts.divisions.PublishedVersion.Fee;
import lv.ocma.contracts.divisions.PublishedVersion.LegalReference;
import lv.ocma.contracts.divisions.PublishedVersion.RefusalGround;
import lv.ocma.contracts.divisions.ServicePublished;
import org.jspecify.annotations.Nullable;

/** The terms of one service, past and coming ones included, since what holds is what held on the day of the visit. */
public record Terms(String service, Map<String, String> name, List<Version> versions) {

    /**
     * From one date to another, of which one at most holds on a date.
     *
     * @param legalReferences null where none is known
     * @param refusalGrounds null where none is known, which does not mean that there are none
     * @param dispute null while not known
     */
    public record Version(
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Fee> fees,
            @Nullable List<LegalReference> legalReferences,
            @Nullable List<RefusalGround> refusalGrounds,
            @Nullable Dispute dispute) {

        static Version of(PublishedVersion told) {
            return new Version(
                    told.validFrom(),
                    told.validTo(),
                    told.fees(),
                    told.legalReferences(),
                    told.refusalGrounds(),
                    told.dispute());
        }
    }

    /** An older release tells no versions, and then nothing is known of fees. */
    static Terms of(ServicePublished told) {
        var versions = told.versions();
        return new Terms(
                told.id(),
                told.name(),
                versions == null
                        ? List.of()
                        : versions.stream().map(Version::of).toList());
    }

    public Optional<Version> on(LocalDate date) {
        return versions.stream()
                .filter(version -> holds(version.validFrom(), version.validTo(), date))
                .findFirst();
    }

    /** The price list of that day. */
    public List<Fee> fees(LocalDate date) {
        return on(date).stream()
                .flatMap(version -> version.fees().stream())
                .filter(fee -> holds(fee.validFrom(), fee.validTo(), date))
                .toList();
    }

    /** On which the service can be refused on that day; none where none is known. */
    public List<RefusalGround> grounds(LocalDate date) {
        return on(date).flatMap(version -> Optional.ofNullable(version.refusalGrounds())).orElse(List.of()).stream()
                .filter(ground -> holds(ground.validFrom(), ground.validTo(), date))
                .toList();
    }

    private static boolean holds(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }
}
