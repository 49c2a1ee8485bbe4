package io.anlan.notice;

import io.anlan.majorhazard.HazardChanged;
import io.anlan.platform.access.Actors;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears of acts on major hazard sources once they stand. */
@Component
class HazardListener {

    private final HazardNotices notices;

    HazardListener(HazardNotices notices) {
        this.notices = notices;
    }

    @Async
    @TransactionalEventListener
    void on(HazardChanged fact) {
        Actors.runAsSystem("notice", () -> notices.hear(fact));
    }
}
