package io.anlan.returns;

import io.anlan.platform.access.Actors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens periods as they come, and keeps the lists of expected reporters in line with the enterprise file. */
@Component
class PeriodJob {

    private final Materialiser materialiser;

    PeriodJob(Materialiser materialiser) {
        this.materialiser = materialiser;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT10M")
    void run() {
        Actors.runAsSystem("returns", () -> materialiser.active().forEach(materialiser::run));
    }
}
