package lv.ocma.appointments.queue;

import java.util.Map;

/** The rule of a queue in words that a customer understands, in three languages, with the numbers of the place (V5). */
final class RuleText {

    private static final String SERVE = "SERVE";

    private RuleText() {}

    static Map<String, String> of(QueueRule rule) {
        return Map.of("lv", lv(rule), "en", en(rule), "ru", ru(rule));
    }

    private static String en(QueueRule rule) {
        return "Each place has one queue. Whom a colleague has handed over is called first, for " + rule.handMinutes()
                + " minutes by that counter or colleague alone. Then come booked visits that have checked in and"
                + " whose time is no further than %d minutes away, by their time; who has announced a need from the list stands there by the time of arrival."
                        .formatted(rule.nearMinutes())
                + " Then come remote tickets, then live ones, each by the time when they were taken."
                + (rule.bookedShare() == null
                        ? ""
                        : " After %d booked visits in a row, one of those with a ticket is called."
                                .formatted(rule.bookedShare()))
                + (rule.remoteShare() == null
                        ? ""
                        : " After %d remote tickets without a live one between them, a live one is called."
                                .formatted(rule.remoteShare()))
                + " Who checks in more than %d minutes after the booked time waits as with a live ticket; who is far too early is called when nobody else waits."
                        .formatted(rule.checkInAfter())
                + " A counter calls only whom it can serve, and nobody calls a visit about which they have declared a conflict of interest. Who was asked to wait aside, e.g. for a paper, is called back out of turn by whoever serves them."
                + (rule.atClosing().equals(SERVE)
                        ? " Who waits at closing is served, for %d minutes after it.".formatted(rule.closingMinutes())
                        : " Who still waits at closing is not served any more: their ticket says so, and who had booked gets a message.")
                + " Nothing else about a person counts.";
    }

    private static String lv(QueueRule rule) {
        return "Katrā vietā ir viena rinda. Vispirms izsauc tos, ko nodevis kolēģis; " + rule.handMinutes()
                + " minūtes tos var izsaukt tikai tas lodziņš vai kolēģis. Pēc tam izsauc pieteiktās vizītes, kas reģistrējušās un kuru laiks ir ne vairāk kā"
                + " pēc %d minūtēm, laika secībā; kas pieteicis kādu no sarakstā minētajām vajadzībām, tur stāv pēc ierašanās laika."
                        .formatted(rule.nearMinutes())
                + " Pēc tam izsauc attālinātās rindas biļetes, tad dzīvās rindas biļetes, to izsniegšanas secībā."
                + (rule.bookedShare() == null
                        ? ""
                        : " Pēc %d pieteiktām vizītēm pēc kārtas izsauc vienu no tiem, kam ir biļete."
                                .formatted(rule.bookedShare()))
                + (rule.remoteShare() == null
                        ? ""
                        : " Pēc %d attālinātās rindas biļetēm, starp kurām nav izsaukta neviena dzīvās rindas biļete, izsauc vienu dzīvās rindas biļeti."
                                .formatted(rule.remoteShare()))
                + " Kas reģistrējas vairāk nekā %d minūtes pēc pieteiktā laika, gaida kā ar dzīvās rindas biļeti; kas ieradies daudz par agru, to izsauc, kad neviens cits negaida."
                        .formatted(rule.checkInAfter())
                + " Lodziņš izsauc tikai tos, ko var apkalpot; neviens neizsauc apmeklētāju, par kuru pieteicis interešu konfliktu. Kam lūgts pagaidīt malā, piemēram, pēc dokumenta, to ārpus kārtas izsauc atpakaļ tas, kas viņu apkalpo."
                + (rule.atClosing().equals(SERVE)
                        ? " Kas gaida slēgšanas brīdī, tos apkalpo vēl %d minūtes.".formatted(rule.closingMinutes())
                        : " Kas slēgšanas brīdī vēl gaida, tos vairs neapkalpo: to rāda biļete, un tie, kas bija pieteikušies, saņem ziņu.")
                + " Nekas cits par cilvēku netiek ņemts vērā.";
    }

    private static String ru(QueueRule rule) {
        return "В каждом месте одна очередь. Сначала вызывают тех, кого передал коллега; " + rule.handMinutes()
                + " минут их вызывает только это окно или коллега. Затем — предварительные визиты, которые отметились и до времени которых не более"
                + " %d минут, в порядке времени; кто заявил о нужде из списка, стоит там по времени прихода."
                        .formatted(rule.nearMinutes())
                + " Затем вызывают талоны удалённой очереди, потом живой, в порядке выдачи."
                + (rule.bookedShare() == null
                        ? ""
                        : " После %d предварительных визитов подряд вызывают одного из тех, у кого талон."
                                .formatted(rule.bookedShare()))
                + (rule.remoteShare() == null
                        ? ""
                        : " После %d талонов удалённой очереди, между которыми не вызван ни один талон живой, вызывают один талон живой."
                                .formatted(rule.remoteShare()))
                + " Кто отмечается более чем через %d минут после назначенного времени, ждёт как с талоном живой очереди; кто пришёл слишком рано, того вызывают, когда больше никто не ждёт."
                        .formatted(rule.checkInAfter())
                + " Окно вызывает только тех, кого может обслужить; никто не вызывает посетителя, по которому заявил о конфликте интересов. Кого попросили подождать в стороне, например, пока принесут документ, того вне очереди вызывает обратно тот, кто его обслуживает."
                + (rule.atClosing().equals(SERVE)
                        ? " Кто ждёт в момент закрытия, того обслуживают ещё %d минут.".formatted(rule.closingMinutes())
                        : " Кто ещё ждёт в момент закрытия, того больше не обслуживают: это показывает талон, а записавшиеся заранее получают сообщение.")
                + " Ничто другое о человеке не учитывается.";
    }
}
