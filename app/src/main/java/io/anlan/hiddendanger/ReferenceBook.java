package io.anlan.hiddendanger;

import io.anlan.hiddendanger.evidence.Photos;
import io.anlan.hiddendanger.reference.References;
import io.anlan.platform.time.Days;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What forms need to know before they open. */
@Component
class ReferenceBook {

    record Book(
            List<References.Kind> kinds,
            List<References.TimeLimit> timeLimits,
            int maxPhotoBytes,
            LocalDate today,
            LocalDate holidaysKnownUntil) {}

    private final References references;
    private final Photos photos;
    private final Clock clock;

    ReferenceBook(References references, Photos photos, Clock clock) {
        this.references = references;
        this.photos = photos;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Book read() {
        LocalDate today = Days.today(clock);
        return new Book(
                references.kinds(),
                references.timeLimits(today),
                photos.maxBytes(),
                today,
                references.calendar().knownUntil());
    }
}
