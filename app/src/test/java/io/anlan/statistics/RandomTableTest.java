package io.anlan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.platform.document.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the size, direction and figures: a consistent table stays silent, and one changed cell is found. */
class RandomTableTest {

    private static final List<String> KINDS = List.of("道路交通", "火灾", "工矿商贸", "建筑施工", "农业机械", "特种设备");
    private static final List<String> PLACES = List.of("东城区", "南屏县", "西岭县", "北河镇", "中洲区", "临湖县", "望海区");

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void consistentTablesAreSilentAndOneChangedCellIsFound(int seed) {
        Random random = new Random(seed);
        List<String> across = KINDS.subList(0, 2 + random.nextInt(KINDS.size() - 1));
        List<String> down = random.nextBoolean()
                ? PLACES.subList(0, 2 + random.nextInt(PLACES.size() - 1))
                : years(2010 + random.nextInt(8), 2 + random.nextInt(5));
        int[][] figures = figures(random, down.size(), across.size());
        boolean transposed = random.nextBoolean();
        boolean money = random.nextInt(3) == 0;
        assertThat(audit(figures, down, across, transposed, money)).isEmpty();

        int row = random.nextInt(figures.length);
        int column = random.nextInt(figures[row].length);
        int was = figures[row][column];
        figures[row][column] = was + 1 + random.nextInt(500);
        List<Finding> found = audit(figures, down, across, transposed, money);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().spots()).anySatisfy(spot -> {
            assertThat(spot.row()).isEqualTo((transposed ? column : row) + 1);
            assertThat(spot.column()).isEqualTo((transposed ? row : column) + 1);
        });
        assertThat(found.getFirst().spots().getFirst().quote()).isEqualTo(shown(figures[row][column], money));
    }

    private static List<String> years(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(y -> y + "年").toList();
    }

    /** Figures with their totals at the right and below. */
    private static int[][] figures(Random random, int rows, int columns) {
        int[][] all = new int[rows + 1][columns + 1];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int figure = random.nextInt(5) == 0 ? 0 : random.nextInt(400);
                all[r][c] = figure;
                all[r][columns] += figure;
                all[rows][c] += figure;
                all[rows][columns] += figure;
            }
        }
        return all;
    }

    private static String shown(int figure, boolean money) {
        return money ? figure + ".00" : String.valueOf(figure);
    }

    private static List<Finding> audit(
            int[][] figures, List<String> down, List<String> across, boolean transposed, boolean money) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("类别"));
        head.addAll(across);
        head.add("合计");
        rows.add(head);
        for (int r = 0; r < figures.length; r++) {
            List<String> row = new ArrayList<>(List.of(r < down.size() ? down.get(r) : "合计"));
            for (int figure : figures[r]) {
                row.add(shown(figure, money));
            }
            rows.add(row);
        }
        String text = (transposed ? turned(rows) : rows)
                .stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
        String caption = money ? "直接经济损失 单位：万元\n" : "事故起数统计表\n";
        return Auditor.audit(Documents.ofText(caption + text)).findings();
    }

    private static List<List<String>> turned(List<List<String>> rows) {
        return IntStream.range(0, rows.getFirst().size())
                .mapToObj(c -> rows.stream().map(row -> row.get(c)).toList())
                .toList();
    }
}
