package io.anlan.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.platform.postgres.StartupProblem;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class SentenceReporterTest {

    @Test
    void wrappedProblemIsSaidInItsOwnWords() {
        Throwable failure = new IllegalStateException(new RuntimeException(new StartupProblem("The reason.")));
        assertThat(SentenceReporter.sentence(failure)).isEqualTo("The reason.");
    }

    @Test
    void takenPortIsNamedWithTheWayOut() {
        assertThat(SentenceReporter.sentence(new IllegalStateException(new PortInUseException(8080))))
                .contains("Port 8080")
                .contains("--port");
    }

    @Test
    void fullDiskIsSaidPlainly() {
        assertThat(SentenceReporter.sentence(new RuntimeException(new IOException("write: No space left on device"))))
                .contains("disk is full");
    }

    @Test
    void unknownFailureIsLeftToOthers() {
        assertThat(SentenceReporter.sentence(new IllegalArgumentException("bug")))
                .isNull();
    }

    @Test
    void commandIsReadFromTheArguments() {
        assertThat(Commands.requested(new String[] {"--server.port=1", "--anlan.command=backup"}))
                .contains("backup");
        assertThat(Commands.requested(new String[] {"--server.port=1"})).isEqualTo(Optional.empty());
    }
}
