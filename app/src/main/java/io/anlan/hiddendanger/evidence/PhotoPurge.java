package io.anlan.hiddendanger.evidence;

import io.anlan.platform.access.Actors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets uploads that no report named. */
@Component
class PhotoPurge {

    private final Photos photos;

    PhotoPurge(Photos photos) {
        this.photos = photos;
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT6H")
    void run() {
        Actors.runAsSystem("photo-purge", photos::purge);
    }
}
