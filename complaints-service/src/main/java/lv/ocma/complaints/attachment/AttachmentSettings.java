package lv.ocma.complaints.attachment;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much comes with a case, and who looks whether it is harmful. */
@ConfigMapping(prefix = "ocma.attachments")
interface AttachmentSettings {

    /** Of one file; the gateway and the server let no more through. */
    @WithDefault("10M")
    MemorySize largestFile();

    /** Of all files of a case together. */
    @WithDefault("25M")
    MemorySize largestCase();

    @WithDefault("20")
    int mostFiles();

    /** What is sent at the same time is held in memory up to this; who comes after is told to come again. */
    @WithDefault("64M")
    MemorySize memory();

    Scanner scanner();

    /** Speaks the protocol of clamd over TCP. */
    interface Scanner {

        /** Without it all files stay in quarantine. */
        Optional<String> host();

        @WithDefault("3310")
        int port();

        /** For a connection, and for each answer. */
        @WithDefault("60s")
        Duration timeout();

        /** How long one file is lent to whoever scans it. */
        @WithDefault("5m")
        Duration lease();

        /** Until a file is tried again where the scanner was away. */
        @WithDefault("15s")
        Duration retry();

        /** Until a file is tried again about which the scanner could not say anything. */
        @WithDefault("10m")
        Duration pause();
    }
}
