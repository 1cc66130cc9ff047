package lv.ocma.divisions.catalogue;

import static lv.ocma.platform.table.CsvTable.joined;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lv.ocma.divisions.catalogue.ServiceView.DisputeView;
import lv.ocma.divisions.catalogue.ServiceView.FeeView;
import lv.ocma.divisions.catalogue.ServiceView.Reference;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.table.CsvTable;
import lv.ocma.platform.table.CsvTable.Cell;
import org.jspecify.annotations.Nullable;

/** The catalogue as a table of open data: a line for each fee of a service, and one for a service of which no fee is known. */
final class ServiceCsv {

    static final String DESCRIPTION =
            "RFC 4180 in UTF-8, with a header line, all services that are found at once. The columns are those of the example, and more may come behind them. A line for each fee, past and coming ones included, which repeats what is known of its service, and one for a service of which no fee is known. An empty field is unknown; several values of a field are separated by |, and channel_limitations stand in the order of request_channels, empty for none, as do the titles in legal_references and the addresses in legal_links; refusal_grounds holds their codes; a text that begins with an apostrophe or one of = + - @ is preceded by an apostrophe.";

    static final String EXAMPLE = """
            id,name_lv,name_en,name_ru,bookable,personal_visit,visit_note_lv,visit_note_en,visit_note_ru,minutes_per_person,minutes_assumed,requested_at_office,submitted_to,request_channels,channel_limitations_lv,channel_limitations_en,channel_limitations_ru,collected_elsewhere,identity_document_lv,identity_document_en,identity_document_ru,bring_lv,bring_en,bring_ru,execution_working_days,longest_working_days,terms_lv,terms_en,terms_ru,appeal_lv,appeal_en,appeal_ru,caution_lv,caution_en,caution_ru,sources,fee_amount,fee_currency,fee_working_days,fee_term_lv,fee_term_en,fee_term_ru,fee_relief_lv,fee_relief_en,fee_relief_ru,fee_subject_lv,fee_subject_en,fee_subject_ru,fee_unit_lv,fee_unit_en,fee_unit_ru,fee_channel,fee_valid_from,fee_valid_to,fee_source,kind,description_lv,description_en,description_ru,translated,receipt_channels,legal_references_lv,legal_references_en,legal_references_ru,legal_links,refusal_grounds,dispute_authority,dispute_period,dispute_assumed,version_valid_from,version_valid_to
            passport,Pases izsniegšana,Issue of a passport,,true,true,,,,15,true,true,,IN_PERSON,,,,true,,previous document,,,,,10|2,,,,,,,,,,,https://www.pmlp.gov.lv/en/services/passports-and-identity,50.00,EUR,10,,,,,,,,,,,,,,2026-01-01,,https://likumi.lv/ta/en/en/id/244579,SERVICE,,,,,IN_PERSON,Ministru kabineta 2012. gada 21. februāra noteikumi Nr. 133,Cabinet Regulation No. 133 of 21 February 2012,,https://likumi.lv/ta/en/en/id/244579,,ocma,P1M,true,,
            """;

    private static final CsvTable<Line> TABLE = new CsvTable<Line>()
            .column("id", line -> line.service().id())
            .texts("name", line -> line.service().name())
            .column("bookable", line -> line.service().bookable())
            .column("personal_visit", line -> line.service().personalVisit())
            .texts("visit_note", line -> line.service().visit().note())
            .column("minutes_per_person", line -> line.service().visit().minutesPerPerson())
            .column("minutes_assumed", line -> line.service().visit().assumed())
            .column("requested_at_office", line -> line.service().requestedAtOffice())
            .text("submitted_to", line -> line.service().submittedTo())
            .column("request_channels", line -> channels(line, ServiceView.Channel::channel))
            .text("channel_limitations_lv", line -> limitations(line, Texts::lv))
            .text("channel_limitations_en", line -> limitations(line, Texts::en))
            .text("channel_limitations_ru", line -> limitations(line, Texts::ru))
            .column("collected_elsewhere", line -> line.service().collectedElsewhere())
            .texts("identity_document", line -> line.service().identityDocument())
            .texts("bring", line -> line.service().bring())
            .column("execution_working_days", line -> joined(line.service().executionWorkingDays()))
            .column("longest_working_days", line -> line.service().longestWorkingDays())
            .texts("terms", line -> line.service().terms())
            .texts("appeal", line -> line.service().appeal())
            .texts("caution", line -> line.service().caution())
            .text("sources", line -> joined(line.service().sources()))
            .column("fee_amount", line -> of(line, fee -> fee.price().amount()))
            .column("fee_currency", line -> of(line, fee -> fee.price().currency()))
            .column("fee_working_days", line -> of(line, FeeView::workingDays))
            .texts("fee_term", line -> of(line, FeeView::term))
            .texts("fee_relief", line -> of(line, FeeView::relief))
            .texts("fee_subject", line -> of(line, FeeView::subject))
            .texts("fee_unit", line -> of(line, FeeView::unit))
            .column("fee_channel", line -> of(line, FeeView::channel))
            .column("fee_valid_from", line -> of(line, FeeView::validFrom))
            .column("fee_valid_to", line -> of(line, FeeView::validTo))
            .text("fee_source", line -> of(line, FeeView::source))
            .column("kind", line -> line.service().kind())
            .texts("description", line -> line.service().description())
            .column("translated", line -> joined(line.service().translated()))
            .column("receipt_channels", line -> joined(line.service().receiptChannels()))
            .text("legal_references_lv", line -> titles(line, Texts::lv))
            .text("legal_references_en", line -> titles(line, Texts::en))
            .text("legal_references_ru", line -> titles(line, Texts::ru))
            .text("legal_links", line -> laws(line, Reference::link))
            .column("refusal_grounds", line -> grounds(line.service()))
            .column("dispute_authority", line -> disputed(line, DisputeView::authority))
            .column("dispute_period", line -> disputed(line, DisputeView::period))
            .column("dispute_assumed", line -> disputed(line, DisputeView::assumed))
            .column("version_valid_from", line -> line.service().version().validFrom())
            .column("version_valid_to", line -> line.service().version().validTo());

    private record Line(ServiceView service, @Nullable FeeView fee) {}

    private ServiceCsv() {}

    static String of(List<ServiceView> services) {
        return TABLE.written(services.stream().flatMap(ServiceCsv::lines));
    }

    private static Stream<Line> lines(ServiceView service) {
        return service.fees().isEmpty()
                ? Stream.of(new Line(service, null))
                : service.fees().stream().map(fee -> new Line(service, fee));
    }

    private static <C> @Nullable C of(Line line, Cell<FeeView, C> part) {
        return line.fee() == null ? null : part.of(line.fee());
    }

    private static @Nullable String channels(Line line, Cell<ServiceView.Channel, String> part) {
        var channels = line.service().requestChannels();
        return channels == null
                ? null
                : joined(channels.stream()
                        .map(channel -> Objects.requireNonNullElse(part.of(channel), ""))
                        .toList());
    }

    private static @Nullable String limitations(Line line, Cell<Texts, String> language) {
        return orNone(channels(line, channel -> language.of(Texts.orUnknown(channel.limitation()))));
    }

    private static @Nullable String titles(Line line, Cell<Texts, String> language) {
        return laws(line, law -> language.of(law.title()));
    }

    private static @Nullable String laws(Line line, Cell<Reference, String> part) {
        var laws = line.service().legalReferences();
        return laws == null
                ? null
                : orNone(joined(laws.stream()
                        .map(law -> Objects.requireNonNullElse(part.of(law), ""))
                        .toList()));
    }

    private static @Nullable String grounds(ServiceView service) {
        var grounds = service.refusalGrounds();
        return grounds == null
                ? null
                : joined(grounds.stream().map(ServiceView.Ground::code).toList());
    }

    private static <C> @Nullable C disputed(Line line, Cell<DisputeView, C> part) {
        var dispute = line.service().dispute();
        return dispute == null ? null : part.of(dispute);
    }

    /** Nothing at all where none of several has one. */
    private static @Nullable String orNone(@Nullable String joined) {
        return joined == null || joined.replace(CsvTable.SEPARATOR, "").isEmpty() ? null : joined;
    }
}
