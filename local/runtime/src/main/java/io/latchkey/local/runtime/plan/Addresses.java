package io.latchkey.local.runtime.plan;

import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Leads AWS's addresses to this machine: in variables, authorizers and redirects. */
public final class Addresses {
    private final Map<String, String> local = new LinkedHashMap<>();

    static String queue(String region, String account, String name) {
        return "https://sqs." + region + ".amazonaws.com/" + account + "/" + name;
    }

    static String api(String region, String id) {
        return "https://" + id + ".execute-api." + region + ".amazonaws.com";
    }

    static String pool(String region, String id) {
        return "cognito-idp." + region + ".amazonaws.com/" + id;
    }

    static String distribution(String id) {
        return id + ".cloudfront.net";
    }

    static String collection(String region, String id) {
        return "https://" + id + "." + region + ".aoss.amazonaws.com";
    }

    /** From now on the address and all below it lead here. */
    public Addresses lead(String address, URI here) {
        var text = here.toString();
        local.put(address, text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        return this;
    }

    /** The text with every AWS address replaced that leads to this machine. */
    public String here(String text) {
        var found =
                local.keySet().stream()
                        .filter(text::contains)
                        .max(Comparator.comparingInt(String::length));
        return found.map(aws -> here(text.replace(aws, local.getOrDefault(aws, aws)))).orElse(text);
    }
}
