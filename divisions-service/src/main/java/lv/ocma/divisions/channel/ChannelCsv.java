package lv.ocma.divisions.channel;

import static lv.ocma.platform.table.CsvTable.joined;

import java.util.List;
import java.util.stream.Stream;
import lv.ocma.platform.table.CsvTable;
import lv.ocma.platform.table.CsvTable.Cell;
import org.jspecify.annotations.Nullable;

/** Contact channels as a table of open data: a line for each weekday that has hours, and one for a channel without hours of its own. */
final class ChannelCsv {

    static final String DESCRIPTION =
            "RFC 4180 in UTF-8, with a header line, all channels at once. The columns are those of the example, and more may come behind them. A line for each time of a weekday, which repeats what is known of its channel, and one for a channel without weekly hours. Times are local in Europe/Riga. An empty field is unknown; several values of a field are separated by |; a text that begins with an apostrophe or one of = + - @ is preceded by an apostrophe, unless it is a phone number.";

    static final String EXAMPLE = """
            id,kind,name_lv,name_en,name_ru,purposes,address,link,text_lv,text_en,text_ru,hours_kind,weekday,opens,closes,hours_source,source
            phone,PHONE,Informatīvais tālrunis,Informative phone,Информационный телефон,COMMUNICATION|CONSULTATION,+371 67209400,tel:+37167209400,,Via phone - the customer may receive information by calling to the OCMA informative phone +371 67209400;,,WEEKLY,MONDAY,08:30,16:00,https://www.pmlp.gov.lv/en/institution-contacts (undated),OCMA Customer Service Standard
            """;

    private static final CsvTable<Line> TABLE = new CsvTable<Line>()
            .column("id", line -> line.channel().id())
            .column("kind", line -> line.channel().kind())
            .texts("name", line -> line.channel().name())
            .column("purposes", line -> joined(line.channel().purposes()))
            .text("address", line -> line.channel().address())
            .text("link", line -> line.channel().link())
            .texts("text", line -> line.channel().text())
            .column("hours_kind", line -> of(line.channel().hours(), ChannelView.Hours::kind))
            .column("weekday", line -> of(line.day(), ChannelView.Day::weekday))
            .column("opens", line -> of(line.day(), ChannelView.Day::opens))
            .column("closes", line -> of(line.day(), ChannelView.Day::closes))
            .text("hours_source", line -> of(line.channel().hours(), ChannelView.Hours::source))
            .text("source", line -> line.channel().source());

    private record Line(ChannelView channel, ChannelView.@Nullable Day day) {}

    private ChannelCsv() {}

    static String of(List<ChannelView> channels) {
        return TABLE.written(channels.stream().flatMap(ChannelCsv::lines));
    }

    private static Stream<Line> lines(ChannelView channel) {
        var weekly = of(channel.hours(), ChannelView.Hours::weekly);
        return weekly == null || weekly.isEmpty()
                ? Stream.of(new Line(channel, null))
                : weekly.stream().map(day -> new Line(channel, day));
    }

    private static <T, C> @Nullable C of(@Nullable T known, Cell<T, C> part) {
        return known == null ? null : part.of(known);
    }
}
