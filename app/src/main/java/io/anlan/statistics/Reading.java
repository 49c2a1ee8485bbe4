package io.anlan.statistics;

import java.util.ArrayList;
import java.util.List;

/** What was read out of a document: figures, which of them are parts of which, and claims about them. */
final class Reading {

    final List<Fact> facts = new ArrayList<>();
    final List<PartGroup> groups = new ArrayList<>();
    final List<Claim> claims = new ArrayList<>();
    /** Cells around a figure of a table, where a wrong copy may have come from. */
    final List<Neighbours> neighbours = new ArrayList<>();

    record Neighbours(Fact fact, List<Fact> beside) {}

    /**
     * A figure and the parts it is made of.
     *
     * @param signature the same for groups built alike, so that one group tells about the others
     * @param total the document calls it a total, so the parts must make it up; otherwise 其中, which may leave some out
     * @param complete every part states this measure
     */
    record PartGroup(String signature, Fact whole, List<Fact> parts, boolean total, boolean complete) {}
}
