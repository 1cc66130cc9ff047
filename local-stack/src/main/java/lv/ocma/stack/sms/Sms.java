package lv.ocma.stack.sms;

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

/** The sink that stands for all phones of the world. What arrives is shown on the page of the mails. */
public final class Sms implements Part {
    public static final String NAME = "sms";

    /** The account of the services. */
    public static final String ACCOUNT = "ocma";

    static final String PASSWORD = "OCMA_SMPP_PASSWORD";

    /** The protocol has no room for more. */
    private static final int LONGEST_PASSWORD = 8;

    private final Home home;
    private final Secrets secrets;
    private final int smpp;

    public Sms(Home home, Ports ports, Secrets secrets) {
        this.home = home;
        this.secrets = secrets;
        smpp = ports.of("SMPP");
    }

    public static String password(Secrets secrets) {
        return secrets.password("smpp").substring(0, LONGEST_PASSWORD);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return "smpp://localhost:" + smpp;
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("SMPP", smpp);
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public void prepare(Progress progress) {
        home.create(NAME);
    }

    @Override
    public Launch launch() {
        var command = Java.own(home, NAME, "48m", Sink.class, home.at(NAME).toString(), Integer.toString(smpp));
        return new Launch(command, Map.of(PASSWORD, password(secrets)), home.folder(), "1");
    }

    @Override
    public boolean ready() {
        return Probe.tcp(smpp);
    }
}
