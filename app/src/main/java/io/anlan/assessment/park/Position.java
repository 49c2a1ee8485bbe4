package io.anlan.assessment.park;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** A point in CGCS2000 degrees. */
public record Position(
        @DecimalMin("-180") @DecimalMax("180") double lon,
        @DecimalMin("-85") @DecimalMax("85") double lat) {}
