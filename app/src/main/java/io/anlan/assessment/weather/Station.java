package io.anlan.assessment.weather;

import java.util.UUID;

/**
 * A weather station.
 *
 * @param lon CGCS2000
 * @param windHeight height of the anemometer above ground, m
 */
public record Station(UUID id, String code, String name, double lon, double lat, double windHeight) {}
