package io.latchkey.local.standins.mls.rets;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the board says to a member who has come in. */
final class LoginAnswer {
    private LoginAnswer() {}

    static String of(Exchange exchange) {
        var text =
                new StringBuilder(
                        "<RETS ReplyCode=\"0\" ReplyText=\"Welcome\">\r\n<RETS-RESPONSE>\r\n");
        var odd = exchange.has(RetsFault.ODD_CAPABILITY_LINES);
        lines(exchange)
                .forEach((key, value) ->
                        text.append(odd ? key.toUpperCase(Locale.ROOT) : key)
                                .append(odd ? "=" : " = ")
                                .append(odd ? "  " + value + "  " : value)
                                .append("\r\n"));
        return text.append("</RETS-RESPONSE>\r\n</RETS>\r\n").toString();
    }

    private static Map<String, String> lines(Exchange exchange) {
        var uri = exchange.request().getHttpURI();
        var base = "http://" + uri.getHost() + ":" + uri.getPort() + "/rets/";
        var prefix = exchange.has(RetsFault.RELATIVE_URLS) ? "/rets/" : base;
        var lines = new LinkedHashMap<String, String>();
        lines.put("MemberName", "Member of the Board");
        lines.put("User", "member,NULL,NULL,NULL");
        lines.put("Broker", "O10");
        lines.put("MetadataVersion", "1.0.0");
        lines.put("TimeoutSeconds", "1800");
        lines.put("Action", prefix + "action");
        lines.put("Login", prefix + "login");
        lines.put("Logout", prefix + "logout");
        lines.put("Search", prefix + "search");
        lines.put("GetMetadata", prefix + "metadata");
        lines.put("GetObject", prefix + "object");
        return lines;
    }
}
