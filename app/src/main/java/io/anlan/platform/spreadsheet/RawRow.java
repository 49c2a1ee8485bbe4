package io.anlan.platform.spreadsheet;

import java.util.List;

/** One row of the file; {@code number} counts from 1 as the spreadsheet program shows it. */
record RawRow(int number, List<RawCell> cells) {

    RawCell cell(int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : RawCell.EMPTY;
    }

    boolean blank() {
        return cells.stream().allMatch(RawCell::blank);
    }

    /** Column letters as the spreadsheet program shows them: 0 → A, 26 → AA. */
    static String letter(int index) {
        StringBuilder letters = new StringBuilder();
        for (int i = index; i >= 0; i = i / 26 - 1) {
            letters.insert(0, (char) ('A' + i % 26));
        }
        return letters.toString();
    }
}
