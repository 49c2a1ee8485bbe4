package io.anlan.indicator;

import java.util.List;

/** An indicator with the values that are known of it, from a caller who knows them to be good. */
public record IndicatorLoad(Indicator indicator, int sort, List<Point> values) {}
