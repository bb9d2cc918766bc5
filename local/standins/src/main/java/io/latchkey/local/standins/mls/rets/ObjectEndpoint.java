package io.latchkey.local.standins.mls.rets;

import io.latchkey.local.standins.mls.HomePhotos;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The GetObject transaction: one object alone, several as multipart, bytes or addresses. */
final class ObjectEndpoint {
    private static final String BOUNDARY = "simple-boundary-of-the-board";
    private static final byte[] NO_PICTURE =
            "MZ this is a program".getBytes(StandardCharsets.US_ASCII);

    private record Wanted(long key, int number, boolean there) {}

    private final RetsBoard board;

    ObjectEndpoint(RetsBoard board) {
        this.board = board;
    }

    void serve(Exchange exchange) throws IOException {
        var ids = exchange.parameter("ID").orElse("");
        var wanted = new ArrayList<Wanted>();
        for (var id : ids.split(",", -1)) {
            wanted.addAll(wanted(id));
        }
        if (wanted.isEmpty() || (wanted.size() == 1 && !wanted.getFirst().there())) {
            exchange.reply(20403, "No Object Found");
            return;
        }
        var address = exchange.parameter("Location").orElse("0").equals("1");
        if (wanted.size() == 1 && !ids.contains("*")) {
            single(exchange, wanted.getFirst(), address);
        } else {
            multipart(exchange, wanted, address);
        }
    }

    /** What an address leads to: {@code /photos/key-number.jpg}, for everybody. */
    void photo(Exchange exchange) throws IOException {
        var name = exchange.path().replaceAll("[^0-9-]", "").split("-", 2);
        if (name.length < 2 || name[0].isEmpty() || name[1].isEmpty()) {
            exchange.status(404);
            return;
        }
        var wanted = new Wanted(Long.parseLong(name[0]), Integer.parseInt(name[1]), true);
        exchange.type("image/jpeg").out().write(picture(exchange, wanted));
    }

    private List<Wanted> wanted(String id) {
        var parts = id.split(":", -1);
        var home =
                board.matching(each -> String.valueOf(each.key()).equals(parts[0])).stream()
                        .findFirst();
        if (home.isEmpty()) {
            return List.of();
        }
        var photos = home.get().offer().photos();
        var key = home.get().key();
        var found = new ArrayList<Wanted>();
        if (parts.length > 1 && parts[1].equals("*")) {
            for (int number = 1; number <= photos; number++) {
                found.add(new Wanted(key, number, true));
            }
            return found;
        }
        for (int i = 1; i < Math.max(2, parts.length); i++) {
            var number = parts.length > 1 ? Integer.parseInt(parts[i]) : 1;
            found.add(new Wanted(key, number, number <= photos));
        }
        return found;
    }

    private static String address(Exchange exchange, Wanted wanted) {
        var uri = exchange.request().getHttpURI();
        return "http://%s:%d/photos/%d-%d.jpg"
                .formatted(uri.getHost(), uri.getPort(), wanted.key(), wanted.number());
    }

    private static byte[] picture(Exchange exchange, Wanted wanted) {
        return exchange.has(RetsFault.NO_PICTURES)
                ? NO_PICTURE
                : HomePhotos.jpeg(wanted.key(), wanted.number());
    }

    private static void single(Exchange exchange, Wanted wanted, boolean address)
            throws IOException {
        exchange.header("Content-ID", String.valueOf(wanted.key()));
        exchange.header("Object-ID", String.valueOf(wanted.number()));
        if (address) {
            exchange.header("Location", address(exchange, wanted)).type("text/xml");
            exchange.text("<RETS ReplyCode=\"0\" ReplyText=\"Success\"/>");
            return;
        }
        exchange.type("image/jpeg").out().write(picture(exchange, wanted));
    }

    private static void multipart(Exchange exchange, List<Wanted> all, boolean address)
            throws IOException {
        exchange.type(type(exchange));
        for (int i = 0; i < all.size(); i++) {
            var wanted = all.get(i);
            exchange.text("\r\n--" + BOUNDARY + "\r\n");
            exchange.text("Content-ID: " + wanted.key() + "\r\n");
            exchange.text("Object-ID: " + wanted.number() + "\r\n");
            var refused = !wanted.there() || (exchange.has(RetsFault.PARTS_REFUSED) && i % 2 == 1);
            if (refused) {
                exchange.text("Content-Type: text/xml\r\n\r\n");
                exchange.text("<RETS ReplyCode=\"20403\" ReplyText=\"No Object Found\"/>\r\n");
            } else if (address) {
                exchange.text(
                        "Content-Type: text/xml\r\nLocation: "
                                + address(exchange, wanted)
                                + "\r\n\r\n");
            } else {
                exchange.text("Content-Type: image/jpeg\r\n\r\n");
                exchange.out().write(picture(exchange, wanted));
            }
        }
        exchange.text("\r\n--" + BOUNDARY + "--\r\n");
    }

    private static String type(Exchange exchange) {
        if (exchange.has(RetsFault.MULTIPART_AS_TEXT)) {
            return "text/plain";
        }
        if (exchange.has(RetsFault.NO_BOUNDARY)) {
            return "multipart/parallel";
        }
        var boundary = exchange.has(RetsFault.WRONG_BOUNDARY) ? "another" : BOUNDARY;
        return "multipart/parallel; boundary=\"" + boundary + "\"";
    }
}
