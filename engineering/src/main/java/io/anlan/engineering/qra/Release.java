package io.anlan.engineering.qra;

/**
 * What comes out of a hole.
 *
 * @param frequency per year
 * @param rate kg/s; 0 when everything comes at once
 * @param mass kg that comes out in all
 * @param airborne share of it that becomes a cloud at once
 * @param duration s; 0 when everything comes at once
 */
public record Release(
        Equipment equipment,
        String hole,
        double frequency,
        double rate,
        double mass,
        double airborne,
        double duration) {

    public boolean atOnce() {
        return rate == 0;
    }

    public String name() {
        return equipment.name() + " · " + hole;
    }

    public double airborneRate() {
        return rate * airborne;
    }

    public double airborneMass() {
        return mass * airborne;
    }
}
