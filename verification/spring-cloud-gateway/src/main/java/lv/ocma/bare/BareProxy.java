package lv.ocma.bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Sends everything on to one address, and does nothing else. */
@SpringBootApplication
public class BareProxy {

    public static void main(String[] arguments) {
        SpringApplication.run(BareProxy.class, arguments);
    }
}
