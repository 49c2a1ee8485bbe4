package io.anlan.platform.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. For drills and tests a file may hold an ISO-8601 duration by which the clock runs ahead. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Clock clock(@Value("${anlan.clock.file:}") String file) {
        return file.isBlank() ? Clock.system(Days.ZONE) : new ShiftedClock(Path.of(file), Clock.system(Days.ZONE));
    }

    private static final class ShiftedClock extends Clock {
        private final Path file;
        private final Clock base;

        ShiftedClock(Path file, Clock base) {
            this.file = file;
            this.base = base;
        }

        @Override
        public Instant instant() {
            return base.instant().plus(shift());
        }

        private Duration shift() {
            try {
                return Files.exists(file)
                        ? Duration.parse(Files.readString(file).strip())
                        : Duration.ZERO;
            } catch (IOException e) {
                throw new UncheckedIOException("clock file cannot be read: " + file, e);
            }
        }

        @Override
        public ZoneId getZone() {
            return base.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new ShiftedClock(file, base.withZone(zone));
        }
    }
}
