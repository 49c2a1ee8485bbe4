package io.anlan.organisation;

import io.anlan.platform.access.Requires;
import io.anlan.platform.time.Days;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Duty and power lists of an organisation. */
@RestController
@RequestMapping("/api/organisations/{id}/duties")
class DutyController {

    private final Duties duties;
    private final Clock clock;

    DutyController(Duties duties, Clock clock) {
        this.duties = duties;
        this.clock = clock;
    }

    @GetMapping
    @Requires("organisation.read")
    List<Duty> list(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return duties.list(id, asOf == null ? Days.today(clock) : asOf);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("organisation.manage")
    Duty add(@PathVariable UUID id, @Valid @RequestBody DutyEdit edit) {
        return duties.add(id, edit);
    }

    @PutMapping("/{entry}")
    @Requires("organisation.manage")
    Duty revise(@PathVariable UUID id, @PathVariable UUID entry, @Valid @RequestBody DutyEdit edit) {
        return duties.revise(id, entry, edit);
    }

    @DeleteMapping("/{entry}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires("organisation.manage")
    void end(
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(required = false) @Nullable LocalDate from) {
        duties.end(id, entry, edition, from == null ? Days.today(clock) : from);
    }
}
