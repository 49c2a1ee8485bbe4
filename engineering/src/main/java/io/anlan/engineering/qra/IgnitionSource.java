package io.anlan.engineering.qra;

import io.anlan.engineering.calc.RefusedException;

/**
 * What may light a cloud that lies over it (Purple Book section 4.7.1 and appendix 4.A).
 *
 * @param presence share of the time that it is there
 * @param effectiveness per second while the cloud is over it
 */
public record IgnitionSource(String name, double x, double y, double presence, double effectiveness) {

    public IgnitionSource {
        if (!(presence >= 0 && presence <= 1) || !(effectiveness >= 0)) {
            throw new RefusedException("ignition_sources", name + ": presence 0 to 1, effectiveness from 0 on");
        }
    }
}
