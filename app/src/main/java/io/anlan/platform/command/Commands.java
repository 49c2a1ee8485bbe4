package io.anlan.platform.command;

import io.anlan.platform.postgres.DataFolderCommands;
import io.anlan.platform.postgres.StartupProblem;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs what {@code --anlan.command=} asks for: on the bare data folder, or as a {@link Command} bean. */
public final class Commands {

    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    private Commands() {}

    /** The command that the arguments ask for; empty when the server itself is wanted. */
    public static Optional<String> requested(String[] arguments) {
        return option(arguments, "anlan.command");
    }

    /** Runs the command and returns its exit code; what went wrong is one sentence. */
    public static int run(String name, Class<?> application, String[] arguments) {
        Consumer<String> say = OUT::println;
        try {
            return switch (name) {
                case "backup" -> DataFolderCommands.backup(option(arguments, "anlan.data"), file(arguments), say);
                case "restore" ->
                    DataFolderCommands.restore(
                            option(arguments, "anlan.data"),
                            file(arguments),
                            option(arguments, "anlan.yes").isPresent(),
                            say);
                default -> runBean(name, application, arguments, say);
            };
        } catch (RuntimeException failure) {
            StartupProblem problem = StartupProblem.in(failure);
            if (problem == null) {
                throw failure;
            }
            ERR.println("✗ " + problem.getMessage());
            return 1;
        }
    }

    private static int runBean(String name, Class<?> application, String[] arguments, Consumer<String> say) {
        String[] quiet = Stream.concat(
                        Arrays.stream(arguments),
                        Stream.of("--logging.level.root=error", "--logging.level.io.anlan=warn"))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .run(quiet)) {
            return context.getBeansOfType(Command.class).values().stream()
                    .filter(command -> command.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new StartupProblem("There is no command \"" + name + "\"."))
                    .run(say);
        }
    }

    private static String file(String[] arguments) {
        return option(arguments, "anlan.file").orElseThrow(() -> new StartupProblem("Name the backup file."));
    }

    private static Optional<String> option(String[] arguments, String name) {
        String prefix = "--" + name + "=";
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> argument.substring(prefix.length()))
                .findFirst();
    }
}
