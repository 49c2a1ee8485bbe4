package io.anlan.engineering.risk;

import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.dispersion.Stability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often the wind blows from each of 16 directions in each class of stability and speed.
 *
 * @param classes the classes of weather
 * @param probability by class and direction; direction 0 is wind from the north, then clockwise by 22.5°
 */
public record Weather(List<WeatherClass> classes, double[][] probability) {

    public static final int DIRECTIONS = 16;
    private static final double TOLERANCE = 1e-6;

    /** A class of weather, by stability and a speed that stands for it, m/s. */
    public record WeatherClass(Stability stability, double windSpeed) {}

    /** One hour of observation; direction in degrees from which the wind blows. */
    public record Hour(double direction, double windSpeed, Stability stability) {}

    public Weather {
        classes = List.copyOf(classes);
        double sum = 0;
        for (double[] row : probability) {
            if (row.length != DIRECTIONS) {
                throw new RefusedException("weather", "needs 16 directions");
            }
            for (double p : row) {
                if (!(p >= 0)) {
                    throw new RefusedException("weather", "a probability is negative");
                }
                sum += p;
            }
        }
        if (probability.length != classes.size() || Math.abs(sum - 1) > TOLERANCE) {
            throw new RefusedException("weather", "probabilities add up to " + sum + " instead of 1");
        }
    }

    /** Direction in which the cloud goes, radians counter-clockwise from east: opposite to where the wind comes from. */
    public static double heading(int direction) {
        double from = Math.toRadians(direction * 360.0 / DIRECTIONS);
        return Math.PI / 2 - (from + Math.PI);
    }

    /**
     * The table of a text with the columns stability, wind_speed and 16 directions N, NNE, … NNW; percent or fractions.
     */
    public static Weather parse(List<String> lines) {
        List<WeatherClass> classes = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        double sum = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.strip().split("\\s*[,;\\t]\\s*", -1);
            if (cells.length != DIRECTIONS + 2) {
                throw new RefusedException("weather", "a line has " + cells.length + " cells instead of 18: " + line);
            }
            classes.add(new WeatherClass(Stability.valueOf(cells[0]), Double.parseDouble(cells[1])));
            double[] row = new double[DIRECTIONS];
            for (int i = 0; i < DIRECTIONS; i++) {
                row[i] = Double.parseDouble(cells[i + 2]);
                sum += row[i];
            }
            rows.add(row);
        }
        return new Weather(classes, scaled(rows, sum));
    }

    /**
     * The table of hourly observations: each hour falls to the class of its stability and the nearest of the speeds that stand
     * for classes.
     */
    public static Weather ofHours(List<Hour> hours, List<Double> speeds) {
        Map<String, double[]> counts = new TreeMap<>();
        Map<String, WeatherClass> classes = new TreeMap<>();
        for (Hour hour : hours) {
            double speed = nearest(hour.windSpeed(), speeds);
            String key = hour.stability() + "/" + speed;
            classes.putIfAbsent(key, new WeatherClass(hour.stability(), speed));
            int sector = (int) Math.round(hour.direction() / (360.0 / DIRECTIONS)) % DIRECTIONS;
            counts.computeIfAbsent(key, k -> new double[DIRECTIONS])[sector]++;
        }
        return new Weather(List.copyOf(classes.values()), scaled(List.copyOf(counts.values()), hours.size()));
    }

    private static double nearest(double speed, List<Double> speeds) {
        return speeds.stream()
                .min((a, b) -> Double.compare(Math.abs(a - speed), Math.abs(b - speed)))
                .orElseThrow(() -> new RefusedException("speeds", "none given"));
    }

    private static double[][] scaled(List<double[]> rows, double sum) {
        double[][] scaled = new double[rows.size()][];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = rows.get(i).clone();
            for (int d = 0; d < DIRECTIONS; d++) {
                scaled[i][d] /= sum;
            }
        }
        return scaled;
    }
}
