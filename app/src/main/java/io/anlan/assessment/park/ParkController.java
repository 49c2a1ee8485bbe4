package io.anlan.assessment.park;

import io.anlan.assessment.park.Inputs.Target;
import io.anlan.assessment.park.Inputs.WeatherTable;
import io.anlan.platform.access.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** Studies of quantitative risk. */
@RestController
@RequestMapping("/api/park-studies")
class ParkController {

    private static final String READ = "park-risk.read";
    private static final String MANAGE = "park-risk.manage";

    record NewStudy(
            @NotBlank @Size(max = 15) String regionCode,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Valid Inputs inputs,
            @Size(max = 300) @Nullable String note) {}

    /** @param version the version that the inputs were changed from */
    record StudyEdit(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Valid Inputs inputs,
            @Size(max = 300) @Nullable String note,
            int version) {}

    /** A place that is planned. */
    record Planned(
            @NotBlank @Size(max = 30) String category,
            @Size(min = 3, max = 300) List<@Valid @NotNull Position> polygon,
            @DecimalMin("0") @DecimalMax("1000000") double peopleByDay,
            @DecimalMin("0") @DecimalMax("1000000") double peopleByNight,
            @DecimalMin("0") @DecimalMax("1") double indoorsByDay,
            @DecimalMin("0") @DecimalMax("1") double indoorsByNight) {

        Target target() {
            return new Target(
                    "planned", "planned", category, polygon, peopleByDay, peopleByNight, indoorsByDay, indoorsByNight);
        }
    }

    record Started(UUID id) {}

    private final ParkStudies studies;
    private final Proposals proposals;
    private final ParkReport report;

    ParkController(ParkStudies studies, Proposals proposals, ParkReport report) {
        this.studies = studies;
        this.proposals = proposals;
        this.report = report;
    }

    @GetMapping
    @Requires(READ)
    List<Study.Summary> all() {
        return studies.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(MANAGE)
    Study create(@Valid @RequestBody NewStudy made) {
        String note = made.note() == null ? "" : made.note();
        return studies.get(studies.create(made.regionCode(), made.name(), made.inputs(), note));
    }

    @GetMapping("/reference")
    @Requires(READ)
    Reference reference() {
        return Reference.now();
    }

    @GetMapping("/{id}")
    @Requires(READ)
    Study study(@PathVariable UUID id) {
        return studies.get(id);
    }

    @PutMapping("/{id}")
    @Requires(MANAGE)
    Study save(@PathVariable UUID id, @Valid @RequestBody StudyEdit edit) {
        String note = edit.note() == null ? "" : edit.note();
        return studies.save(id, edit.version(), edit.name(), edit.inputs(), note);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(MANAGE)
    void delete(@PathVariable UUID id) {
        studies.delete(id);
    }

    @GetMapping("/{id}/versions")
    @Requires(READ)
    List<Study.Version> versions(@PathVariable UUID id) {
        return studies.versions(id);
    }

    @GetMapping("/{id}/proposals/installations")
    @Requires(MANAGE)
    List<Proposals.Candidate> installations(@PathVariable UUID id) {
        return proposals.installations(id);
    }

    @GetMapping("/{id}/proposals/targets")
    @Requires(MANAGE)
    List<Target> targets(@PathVariable UUID id) {
        return proposals.targets(id);
    }

    @GetMapping("/{id}/proposals/weather")
    @Requires(MANAGE)
    WeatherTable weather(@PathVariable UUID id) {
        return proposals.weather(id);
    }

    @GetMapping("/{id}/runs")
    @Requires(READ)
    List<Study.Run> runs(@PathVariable UUID id) {
        return studies.runs(id);
    }

    @PostMapping("/{id}/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(MANAGE)
    Started start(@PathVariable UUID id) {
        return new Started(studies.start(id));
    }

    @DeleteMapping("/{id}/runs/{run}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(MANAGE)
    void stop(@PathVariable UUID id, @PathVariable UUID run) {
        studies.stop(id, run);
    }

    /** @param off releases that are left out */
    @GetMapping("/{id}/risk")
    @Requires(READ)
    Picture risk(@PathVariable UUID id, @RequestParam(defaultValue = "") Set<String> off) {
        return studies.picture(id, off);
    }

    @GetMapping("/{id}/risk/at")
    @Requires(READ)
    Picture.Here at(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<String> off,
            @RequestParam double lon,
            @RequestParam double lat) {
        return studies.here(id, off, new Position(lon, lat));
    }

    /** Asks only; nothing is changed. */
    @PostMapping("/{id}/land-use")
    @Requires(READ)
    LandUseRules.Answer landUse(@PathVariable UUID id, @Valid @RequestBody Planned planned) {
        return studies.landUse(id, planned.target());
    }

    @GetMapping("/{id}/capacity")
    @Requires(READ)
    CapacityRules.Capacity capacity(@PathVariable UUID id) {
        return studies.capacity(id);
    }

    @GetMapping("/{id}/domino")
    @Requires(READ)
    DominoRules.Domino domino(@PathVariable UUID id) {
        return studies.domino(id);
    }

    @GetMapping("/{id}/report")
    @Requires(READ)
    ResponseEntity<byte[]> report(@PathVariable UUID id) {
        ParkReport.Paper paper = report.of(id);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.fileName(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"))
                .body(paper.content());
    }
}
