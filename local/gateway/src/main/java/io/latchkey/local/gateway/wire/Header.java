package io.latchkey.local.gateway.wire;

/** One header line; refuses line breaks, which would let a value smuggle further headers. */
public record Header(String name, String value) {

    public Header {
        if (name.isEmpty() || breaksLine(name) || breaksLine(value)) {
            throw new IllegalArgumentException("not a header: " + name.strip());
        }
    }

    private static boolean breaksLine(String text) {
        return text.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0);
    }
}
