package io.anlan.platform.command;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal where the platform is to be found. */
@Component
class ReadyMessage {

    private static final PrintStream OUT = System.out;

    private final ObjectProvider<Greeting> greetings;
    private final Path data;

    ReadyMessage(ObjectProvider<Greeting> greetings, @Value("${anlan.data:var}") Path data) {
        this.greetings = greetings;
        this.data = data;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        OUT.printf(
                Locale.ROOT,
                "%n✓ Anlan 安澜 is ready at http://localhost:%d (after %.1f s)%n  Data: %s · Ctrl-C stops it%n",
                web.getWebServer().getPort(),
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0,
                data.toAbsolutePath().normalize());
        greetings
                .orderedStream()
                .flatMap(greeting -> greeting.lines().stream())
                .forEach(line -> OUT.println("  " + line));
        OUT.println();
    }
}
