package io.anlan.engineering.majorhazard;

import java.math.BigDecimal;

/** A line of GB 18218-2018 tables 2 and 4: a hazard category by its symbol, its critical quantity (t) and its factor. */
public record HazardCategory(
        String symbol,
        String hazardClass,
        String category,
        BigDecimal thresholdTonnes,
        BigDecimal beta,
        String hazardClassEnglish,
        String categoryEnglish) {}
