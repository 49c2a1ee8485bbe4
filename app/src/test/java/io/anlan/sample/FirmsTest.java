package io.anlan.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FirmsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void inventsAboutTwoThousandOverAllSectorsWithoutTwins() {
        var firms = Firms.invent(new Geography(), TODAY);
        assertTrue(firms.size() > 1900 && firms.size() < 2200, () -> "got " + firms.size());
        var names = new HashSet<String>();
        var sectors = new HashSet<String>();
        for (var firm : firms) {
            assertTrue(names.add(firm.name()), firm::name);
            sectors.addAll(firm.sectors());
            assertTrue(firm.grid().code().length() == 15);
        }
        assertEquals(34, sectors.size());
    }

    @Test
    void isTheSameEveryTime() {
        var city = new Geography();
        assertEquals(Firms.invent(city, TODAY), Firms.invent(city, TODAY));
    }

    @Test
    void creditCodesCarryTheirCheckDigit() {
        var random = new SplittableRandom(5);
        var letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (int i = 0; i < 200; i++) {
            var code = Words.creditCode("990102000000", random);
            assertEquals(18, code.length());
            int sum = 0;
            for (int p = 0, w = 1; p < 17; p++, w = w * 3 % 31) {
                sum += letters.indexOf(code.charAt(p)) * w;
            }
            assertEquals(letters.charAt((31 - sum % 31) % 31), code.charAt(17));
        }
    }
}
