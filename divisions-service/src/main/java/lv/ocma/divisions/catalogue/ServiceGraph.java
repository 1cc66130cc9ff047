package lv.ocma.divisions.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.ocma.divisions.linked.LinkedDocument;
import lv.ocma.divisions.linked.Office;
import lv.ocma.divisions.linked.PublicAddresses;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/** The catalogue as linked data in the words of CPSV-AP 3.2.0. Fees and laws are those of one date: the vocabulary has no validity to tell of others. */
@ApplicationScoped
class ServiceGraph {

    private static final JsonNode CONTEXT = LinkedDocument.context("cpsv-ap.jsonld");

    /** By their address in the register of legal acts: sources name them among other words. */
    private static final Pattern LEGAL_ACT = Pattern.compile("https?://(?:www\\.)?likumi\\.lv/[^\\s,;)]+");

    private final Office office;
    private final PublicAddresses addresses;

    ServiceGraph(Office office, PublicAddresses addresses) {
        this.office = office;
        this.addresses = addresses;
    }

    LinkedDocument of(List<ServiceView> services, LocalDate on) {
        var organisation = office.organisation();
        var authorities = new LinkedHashSet<PublicService.Authority>();
        var things = new ArrayList<Object>();
        for (var service : services) {
            var authority = authority(service, organisation);
            authorities.add(authority);
            things.add(described(service, authority, on));
        }
        things.addAll(authorities);
        return LinkedDocument.of(CONTEXT, things);
    }

    /** The one that takes requests: the office, or whoever the service is submitted to. */
    private PublicService.Authority authority(ServiceView service, Office.Organisation organisation) {
        var other = service.submittedTo();
        return other == null
                ? PublicService.Authority.of(
                        addresses.place(organisation.place()),
                        organisation.name().known())
                : PublicService.Authority.of(
                        addresses.service(service.id()) + "#authority",
                        Texts.en(other).known());
    }

    private PublicService described(ServiceView service, PublicService.Authority authority, LocalDate on) {
        var address = addresses.service(service.id());
        return new PublicService(
                address,
                "PublicService",
                service.id(),
                service.name().known(),
                ServiceDescription.of(service, authority.preferredLabel()),
                authority.id(),
                channels(service).map(channel -> channel(service, channel)).toList(),
                IntStream.range(0, service.fees().size())
                        .filter(number -> service.fees().get(number).holdsOn(on))
                        .mapToObj(number -> cost(service, number))
                        .toList(),
                legalResources(service, on));
    }

    private static Stream<ServiceView.Channel> channels(ServiceView service) {
        return Stream.ofNullable(service.requestChannels()).flatMap(List::stream);
    }

    private PublicService.Channel channel(ServiceView service, ServiceView.Channel channel) {
        return new PublicService.Channel(
                addresses.service(service.id()) + "#" + channel.channel(),
                "Channel",
                service.id() + "/" + channel.channel(),
                Texts.orUnknown(channel.limitation()).known(),
                new PublicService.Kind(addresses.services() + "#" + channel.channel(), "Concept", channel.channel()));
    }

    /** Numbered as listed, expired ones included, so that a fee keeps its number when another ends. */
    private PublicService.Cost cost(ServiceView service, int number) {
        var fee = service.fees().get(number);
        var name = "fee-" + (number + 1);
        return new PublicService.Cost(
                addresses.service(service.id()) + "#" + name,
                "Cost",
                service.id() + "/" + name,
                ServiceDescription.of(fee),
                fee.price().amount(),
                PublicService.currency(fee.price().currency()),
                through(service, fee.channel()));
    }

    private @Nullable String through(ServiceView service, @Nullable String asked) {
        return channels(service)
                .filter(channel -> channel.channel().equals(asked))
                .findFirst()
                .map(channel -> addresses.service(service.id()) + "#" + channel.channel())
                .orElse(null);
    }

    /** Those that are referred to, then what sources name beside them; one without a link is named by its place among them. */
    private List<PublicService.LegalResource> legalResources(ServiceView service, LocalDate on) {
        var resources = new LinkedHashMap<String, PublicService.LegalResource>();
        var references =
                service.legalReferences() == null ? List.<ServiceView.Reference>of() : service.legalReferences();
        for (int number = 0; number < references.size(); number++) {
            var reference = references.get(number);
            var address = reference.link() == null
                    ? addresses.service(service.id()) + "#law-" + (number + 1)
                    : reference.link();
            if (Span.holds(reference.validFrom(), reference.validTo(), on)) {
                resources.putIfAbsent(
                        address,
                        PublicService.LegalResource.of(
                                address, reference.title().known()));
            }
        }
        sources(service)
                .flatMap(source -> LEGAL_ACT.matcher(source).results())
                .map(MatchResult::group)
                .forEach(act -> resources.putIfAbsent(act, PublicService.LegalResource.of(act, Map.of())));
        return List.copyOf(resources.values());
    }

    private static Stream<String> sources(ServiceView service) {
        return Stream.concat(
                service.sources().stream(),
                service.fees().stream().map(ServiceView.FeeView::source).filter(Objects::nonNull));
    }
}
