package io.anlan.engineering.majorhazard;

/** GB 18218-2018, 4.1.1: the two kinds of unit, each with the line that parts it from its neighbour. */
public enum UnitKind {
    /** 生产单元: plant that makes, processes or uses; shut-off valves between installations part the units. */
    PRODUCTION,
    /** 储存单元: a tank farm within its bund, or one warehouse building. */
    STORAGE
}
