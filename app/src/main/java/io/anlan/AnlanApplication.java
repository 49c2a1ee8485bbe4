package io.anlan;

import io.anlan.platform.command.Commands;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the platform: one process, one database. Modules may use the same class name; beans are told apart by package. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class AnlanApplication {

    public static void main(String[] args) {
        Optional<String> command = Commands.requested(args);
        if (command.isPresent()) {
            System.exit(Commands.run(command.get(), AnlanApplication.class, args));
        }
        SpringApplication.run(AnlanApplication.class, args);
    }
}
