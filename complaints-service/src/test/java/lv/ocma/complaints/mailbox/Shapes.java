package lv.ocma.complaints.mailbox;

import static lv.ocma.complaints.mailbox.Letter.body;
import static lv.ocma.complaints.mailbox.Letter.file;
import static lv.ocma.complaints.mailbox.Letter.multipart;
import static lv.ocma.complaints.mailbox.Letter.part;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A hundred shapes of mails: as programs write them, as they break on the way, and as nobody has written them. */
final class Shapes {

    private static final String SAID = "Gaidīju Āgenskalnā divas stundas.";
    private static final String RUSSIAN = "Ждал два часа.";
    private static final byte[] PDF = "%PDF-1.4\nx\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    private Shapes() {}

    static List<Shape> all() {
        return Stream.of(
                        charsets(),
                        headers(),
                        parts(),
                        html(),
                        broken(),
                        machines(),
                        reports(),
                        invitations(),
                        nobody())
                .flatMap(List::stream)
                .toList();
    }

    /** Each charset that people here write in, plain and in both encodings. */
    private static List<Shape> charsets() {
        var shapes = new ArrayList<Shape>();
        var texts = Map.ofEntries(
                Map.entry("utf-8", SAID),
                Map.entry("UTF-16", SAID),
                Map.entry("windows-1257", SAID),
                Map.entry("ISO-8859-13", SAID),
                Map.entry("ISO-8859-4", SAID),
                Map.entry("windows-1251", RUSSIAN),
                Map.entry("KOI8-R", RUSSIAN),
                Map.entry("ISO-8859-5", RUSSIAN),
                Map.entry("windows-1252", "Café im Büro"),
                Map.entry("ISO-8859-15", "Prix: 20 €"),
                Map.entry("GB18030", "我等了两个小时"));
        texts.forEach((charset, text) -> {
            var letter = Letter.of("Rinda", "").in(charset, text);
            // What has NUL octets in it comes encoded; a server would not take it else.
            if (!charset.equals("UTF-16")) {
                shapes.add(Shape.letter(charset, letter, text));
            }
            shapes.add(Shape.letter(charset + " in base64", letter.base64(), text));
            shapes.add(Shape.letter(charset + " quoted", letter.quoted(), text));
        });
        return shapes;
    }

    private static List<Shape> headers() {
        var plain = Letter.of("Rinda", SAID);
        return List.of(
                Shape.letter("without a subject", plain.without("Subject"), SAID),
                Shape.letter("without a type", plain.without("Content-Type"), SAID),
                Shape.letter("without an encoding", plain.without("Content-Transfer-Encoding"), SAID),
                Shape.letter("with an unknown encoding", plain.with("Content-Transfer-Encoding: x-fancy"), SAID),
                Shape.letter("with an unknown charset", plain.with("Content-Type: text/plain; charset=x-fancy"), SAID),
                Shape.letter(
                        "with a charset that is none", plain.with("Content-Type: text/plain; charset=\"?!\""), SAID),
                Shape.letter("with the wrong charset", plain.with("Content-Type: text/plain; charset=us-ascii"), SAID),
                Shape.letter("with a type that is none", plain.with("Content-Type: what;;is=this"), SAID),
                Shape.letter("with a type of one word", plain.with("Content-Type: text"), SAID),
                Shape.letter(
                        "in Baltic octets that say nothing",
                        plain.without("Content-Type").saying(SAID.getBytes(Charset.forName("windows-1257"))),
                        SAID),
                Shape.letter("with an encoded subject", plain.with("Subject: =?utf-8?B?UsSrZ2E=?="), SAID),
                Shape.letter(
                        "with a subject in an unknown charset", plain.with("Subject: =?x-fancy?B?UsSrZ2E=?="), SAID),
                Shape.letter("with a folded subject", plain.with("Subject: Rinda\r\n un rinda"), SAID),
                Shape.letter("with a subject of a thousand signs", plain.with("Subject: " + "ā".repeat(1000)), SAID),
                Shape.letter("with a name in octets", plain.with("From: Anna Paraudziņa <anna@example.com>"), SAID),
                Shape.letter("with a bare address", plain.with("From: anna@example.com"), SAID),
                Shape.letter("with two senders", plain.with("From: anna@example.com, berta@example.com"), SAID),
                Shape.letter("to be answered elsewhere", plain.with("Reply-To: berta@example.com"), SAID),
                Shape.letter("to be answered nowhere", plain.with("Reply-To: nobody"), SAID),
                Shape.letter("submitted by a person", plain.with("Auto-Submitted: no"), SAID),
                Shape.letter(
                        "with lines that end in LF alone",
                        plain.saying(SAID + "\n\n\n\nPaldies.\n"),
                        SAID + "\n\nPaldies."),
                Shape.letter(
                        "with a bell and a NUL",
                        plain.saying(SAID + "\u0007\u0000").base64(),
                        SAID),
                Shape.letter(
                        "of ten thousand lines",
                        plain.saying((SAID + "\n").repeat(10_000)),
                        (SAID + "\n").repeat(9_999) + SAID),
                Shape.letter("of a subject alone", plain.saying(""), ""));
    }

    private static List<Shape> parts() {
        var text = part("text/plain; charset=utf-8", SAID);
        var page = part("text/html; charset=utf-8", "<p>Cits.</p>");
        var pdf = file("application/pdf", "pase.pdf", PDF);
        return List.of(
                Shape.letter("plain beside HTML", multipart("Rinda", "alternative", text, page), SAID),
                Shape.letter("HTML before plain", multipart("Rinda", "alternative", page, text), SAID),
                Shape.letter("with a file", multipart("Rinda", "mixed", text, pdf), SAID, "pase.pdf"),
                Shape.letter("a file alone", multipart("Rinda", "mixed", pdf), "", "pase.pdf"),
                Shape.letter(
                        "two texts around a file",
                        multipart("Rinda", "mixed", text, pdf, part("text/plain", "Paldies.")),
                        SAID + "\n\nPaldies.",
                        "pase.pdf"),
                Shape.letter(
                        "versions within a mixture",
                        multipart(
                                "Rinda",
                                "mixed",
                                part("multipart/alternative; boundary=b2", body("b2", text, page)),
                                pdf),
                        SAID,
                        "pase.pdf"),
                Shape.letter(
                        "a page with its picture",
                        multipart(
                                "Rinda",
                                "related",
                                page,
                                "Content-Type: image/png; name=logo.png\r\nContent-ID: <a>\r\nContent-Disposition: inline\r\n"
                                        + "Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo="),
                        "Cits.",
                        "logo.png"),
                Shape.letter(
                        "a file without a name",
                        multipart(
                                "Rinda",
                                "mixed",
                                text,
                                "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                                        + Base64.getEncoder().encodeToString(PDF)),
                        SAID,
                        "file"),
                Shape.letter(
                        "a file with an encoded name",
                        multipart("Rinda", "mixed", text, file("application/pdf", "=?utf-8?B?UsSrZ2EucGRm?=", PDF)),
                        SAID,
                        "Rīga.pdf"),
                Shape.letter(
                        "a file with a name by RFC 2231",
                        multipart(
                                "Rinda",
                                "mixed",
                                text,
                                "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*=utf-8''R%C4%ABga.pdf\r\n"
                                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                                        + Base64.getEncoder().encodeToString(PDF)),
                        SAID,
                        "Rīga.pdf"),
                Shape.letter(
                        "a forwarded mail",
                        multipart(
                                "Rinda",
                                "mixed",
                                text,
                                part("message/rfc822", "From: a@example.com\r\nSubject: x\r\n\r\nVecā.")),
                        SAID,
                        "file"),
                Shape.letter(
                        "a text as a file",
                        multipart("Rinda", "mixed", text, file("text/plain", "piezīmes.txt", Letter.bytes("x"))),
                        SAID,
                        "piezīmes.txt"),
                Shape.letter(
                        "signed",
                        multipart(
                                "Rinda",
                                "signed; protocol=\"application/pkcs7-signature\"",
                                text,
                                file("application/pkcs7-signature", "smime.p7s", PDF)),
                        SAID,
                        "smime.p7s"),
                Shape.letter(
                        "a calendar as a file that asks nothing",
                        multipart(
                                "Rinda",
                                "mixed",
                                text,
                                file("text/calendar", "diena.ics", Letter.bytes("BEGIN:VCALENDAR\r\nEND:VCALENDAR"))),
                        SAID,
                        "diena.ics"),
                Shape.letter(
                        "whose end is cut off",
                        multipart("Rinda", "mixed", text).saying("--=_b\r\n" + text),
                        SAID),
                Shape.letter(
                        "with base64 that is cut off",
                        Letter.of("Rinda", SAID).base64().saying("R2FpZMSranUgZGl2YXMgc3R1bmRhcy4"),
                        "Gaidīju divas stundas."));
    }

    private static List<Shape> html() {
        return List.of(
                Shape.letter(
                        "HTML alone", page("<html><body><p>Gaidīju.</p><p>Ilgi.</p></body></html>"), "Gaidīju.\nIlgi."),
                Shape.letter(
                        "with scripts and styles",
                        page("<style>p{}</style><script>alert(1)</script><p>Gaidīju.</p>"),
                        "Gaidīju."),
                Shape.letter("with entities", page("<p>A &amp; B &lt;c&gt; &#257;</p>"), "A & B <c> ā"),
                Shape.letter("that never closes", page("<p>Gaidīju<br>ilgi<div>un"), "Gaidīju\nilgi\nun"),
                Shape.letter(
                        "of a table",
                        page("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"),
                        "a b\nc"),
                Shape.letter("nested ten thousand deep", page("<div>".repeat(10_000) + "Gaidīju."), "Gaidīju."));
    }

    private static Letter page(String html) {
        return Letter.of("Rinda", html).with("Content-Type: text/html; charset=utf-8");
    }

    private static List<Shape> broken() {
        var inner = part("text/plain", SAID);
        for (int depth = 0; depth < 30; depth++) {
            inner = part("multipart/mixed; boundary=b" + depth, body("b" + depth, inner));
        }
        var many = Stream.generate(() -> part("text/plain", "x")).limit(600).toArray(String[]::new);
        return List.of(
                Shape.aside("thirty parts in each other", multipart("Rinda", "mixed", inner), Why.BROKEN),
                Shape.aside("six hundred parts", multipart("Rinda", "mixed", many), Why.BROKEN),
                Shape.aside(
                        "of several parts without any",
                        multipart("Rinda", "mixed").saying(""),
                        Why.BROKEN));
    }

    private static List<Shape> machines() {
        var letter = Letter.of("Esmu prom", SAID);
        return Stream.of(
                        "Auto-Submitted: auto-replied",
                        "Auto-Submitted: auto-generated",
                        "Auto-Submitted: Auto-Notified; owner-email=\"a@example.com\"",
                        "Precedence: bulk",
                        "Precedence: list",
                        "Precedence: junk",
                        "Precedence: AUTO_REPLY",
                        "X-Autoreply: yes",
                        "X-Autorespond: Rinda",
                        "X-Auto-Response-Suppress: All",
                        "List-Id: <news.example.com>",
                        "List-Unsubscribe: <https://example.com/u>")
                .map(header -> Shape.aside(header, letter.with(header), Why.AUTOMATIC))
                .toList();
    }

    private static List<Shape> reports() {
        var status = part("message/delivery-status", "Reporting-MTA: dns; x\r\n\r\nAction: failed\r\nStatus: 5.1.1");
        return List.of(
                Shape.aside(
                        "a bounce",
                        multipart(
                                "Undelivered",
                                "report; report-type=delivery-status",
                                part("text/plain", "Sorry."),
                                status),
                        Why.REPORT),
                Shape.aside(
                        "that it was read",
                        multipart(
                                "Read",
                                "report; report-type=disposition-notification",
                                part("text/plain", "Read."),
                                part("message/disposition-notification", "Disposition: x")),
                        Why.REPORT),
                Shape.aside(
                        "from nobody in the envelope",
                        Letter.of("Undelivered", "Sorry.").with("Return-Path: <>"),
                        Why.REPORT),
                Shape.aside(
                        "from a mailer",
                        Letter.of("Undelivered", "Sorry.").with("From: MAILER-DAEMON@mx.example.com"),
                        Why.REPORT));
    }

    private static List<Shape> invitations() {
        var asked = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR";
        return List.of(
                Shape.aside(
                        "an invitation",
                        multipart(
                                "Tikšanās",
                                "alternative",
                                part("text/plain", "Nāc."),
                                part("text/calendar; charset=utf-8; method=REQUEST", asked)),
                        Why.INVITATION),
                Shape.aside(
                        "an invitation by itself",
                        Letter.of("Tikšanās", asked).with("Content-Type: text/calendar"),
                        Why.INVITATION),
                Shape.aside(
                        "a cancelled one",
                        multipart(
                                "Atcelts",
                                "mixed",
                                part("text/plain", "Nav."),
                                part("text/calendar; method=CANCEL", asked)),
                        Why.INVITATION),
                Shape.aside(
                        "an answer to one",
                        multipart(
                                "Piekritu",
                                "alternative",
                                part("text/plain", ""),
                                part("text/calendar; method=REPLY", asked)),
                        Why.INVITATION));
    }

    private static List<Shape> nobody() {
        var letter = Letter.of("Rinda", SAID);
        return List.of(
                Shape.aside("spam", letter.with("X-Spam-Flag: YES"), Why.SPAM),
                Shape.aside("without a sender", letter.without("From"), Why.NOBODY),
                Shape.aside("from what is no address", letter.with("From: Anna Paraugs"), Why.NOBODY),
                Shape.aside("from an address without a domain", letter.with("From: anna"), Why.NOBODY),
                Shape.aside("from ourselves", letter.with("From: PMLP <Pasts@Example.org>"), Why.OWN),
                Shape.aside("without anything", Letter.of("", ""), Why.EMPTY));
    }
}
