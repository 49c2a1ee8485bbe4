package io.anlan.enterprise;

import java.util.regex.Pattern;

/** A CAS Registry Number: 2 to 7 digits, 2 digits, 1 check digit, as in 7732-18-5 for water. */
public final class CasNumber {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{1,6}-\\d{2}-\\d");

    private CasNumber() {}

    public static boolean isValid(String number) {
        if (!FORM.matcher(number).matches()) {
            return false;
        }
        String digits = number.replace("-", "");
        int last = digits.length() - 1;
        return digits.charAt(last) - '0' == checkDigit(digits.substring(0, last));
    }

    /** The digits counted from the right, each times its place, modulo ten. */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.length() - i) * (digits.charAt(i) - '0');
        }
        return sum % 10;
    }
}
