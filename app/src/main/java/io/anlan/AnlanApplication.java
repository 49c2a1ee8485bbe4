package io.anlan;

import io.anlan.platform.command.Commands;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the platform: one process, one database. */
@SpringBootApplication
public class AnlanApplication {

    public static void main(String[] args) {
        Optional<String> command = Commands.requested(args);
        if (command.isPresent()) {
            System.exit(Commands.run(command.get(), AnlanApplication.class, args));
        }
        SpringApplication.run(AnlanApplication.class, args);
    }
}
