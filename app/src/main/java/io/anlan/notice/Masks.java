package io.anlan.notice;

/** Addresses as an administrator sees them. */
final class Masks {

    private Masks() {}

    /** linqy@example.cn → l***@example.cn, 13800001234 → 138****1234 */
    static String address(String address) {
        int at = address.indexOf('@');
        if (at > 0) {
            return address.charAt(0) + "***" + address.substring(at);
        }
        int n = address.length();
        return n < 8 ? "****" : address.substring(0, 3) + "****" + address.substring(n - 4);
    }
}
