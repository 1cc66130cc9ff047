package lv.ocma.stack.mail;

import java.util.List;
import java.util.Map;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Ports;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.home.Secrets;
import lv.ocma.stack.part.Java;
import lv.ocma.stack.part.Launch;
import lv.ocma.stack.part.Part;
import lv.ocma.stack.part.Probe;
import lv.ocma.stack.sms.Sms;

/**
 * The sink that stands for all mailboxes of the world: what the services send arrives here and goes nowhere else. The same process stands for the scanner of files.
 */
public final class Mail implements Part {
    public static final String NAME = "mail";

    static final String E_ADDRESS_TOKEN = "OCMA_E_ADDRESS_TOKEN";

    private final Home home;
    private final Secrets secrets;
    private final int smtp;
    private final int page;
    private final int scanner;

    public Mail(Home home, Ports ports, Secrets secrets) {
        this.home = home;
        this.secrets = secrets;
        smtp = ports.of("SMTP");
        page = ports.of("MAIL");
        scanner = ports.of("CLAMD");
    }

    /** Of the stand-in for the adapter of official electronic addresses. */
    public static String token(Secrets secrets) {
        return secrets.password("e-address");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return "http://localhost:" + page;
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("SMTP", smtp, "MAIL", page, "CLAMD", scanner);
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public void prepare(Progress progress) {
        home.create("mail");
    }

    @Override
    public Launch launch() {
        var command = Java.own(
                home,
                NAME,
                "64m",
                Sink.class,
                home.at("mail").toString(),
                Integer.toString(smtp),
                Integer.toString(page),
                home.at(Sms.NAME).toString(),
                Integer.toString(scanner));
        return new Launch(command, Map.of(E_ADDRESS_TOKEN, token(secrets)), home.folder(), "4");
    }

    @Override
    public boolean ready() {
        return Probe.tcp(smtp) && Probe.tcp(scanner) && Probe.http("http://127.0.0.1:" + page + "/health");
    }
}
