package io.anlan.indicator.evaluation;

import io.anlan.platform.access.Open;
import io.anlan.platform.access.Requires;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Publishing the progress, and reading what is published. */
@RestController
class PublicationController {

    record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

    private final Publications publications;

    PublicationController(Publications publications) {
        this.publications = publications;
    }

    @GetMapping("/api/publications")
    @Requires("indicator.read")
    Paged<Publication> list(PageQuery page) {
        return publications.page(page);
    }

    @PostMapping("/api/publications")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("indicator.publish")
    Publication publish(@Valid @RequestBody Publications.Request request) {
        return publications.publish(request);
    }

    /** What would be published; nothing is kept. */
    @PostMapping("/api/publications/preview")
    @Requires("indicator.publish")
    Publications.Preview preview(@Valid @RequestBody Publications.Request request) {
        return publications.preview(request);
    }

    @PostMapping("/api/publications/{id}/withdraw")
    @Requires("indicator.publish")
    Publication withdraw(@PathVariable UUID id, @Valid @RequestBody Withdrawal withdrawal) {
        return publications.withdraw(id, withdrawal.reason());
    }

    @GetMapping("/api/progress")
    @Open
    List<Publication> open() {
        return publications.open();
    }

    @GetMapping("/api/progress/{id}")
    @Open
    Publication open(@PathVariable UUID id) {
        return publications.open(id);
    }
}
