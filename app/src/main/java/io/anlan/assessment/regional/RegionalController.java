package io.anlan.assessment.regional;

import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Requires;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Major risks of a district, as a page and as a paper. */
@RestController
@RequestMapping("/api/regional-risk")
class RegionalController {

    private final RegionalRisks risks;

    RegionalController(RegionalRisks risks) {
        this.risks = risks;
    }

    @GetMapping
    @Requires("park-risk.read")
    RegionalRisk risk(@RequestParam(required = false) @Nullable String region) {
        return risks.of(region);
    }

    @GetMapping("/report")
    @Requires("park-risk.read")
    ResponseEntity<byte[]> report(@RequestParam(required = false) @Nullable String region) {
        RegionalRisk risk = risks.of(region);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(risk.regionName() + "安全生产综合风险报告.docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"))
                .body(RegionalReport.of(risk, Actors.current().userName()));
    }
}
