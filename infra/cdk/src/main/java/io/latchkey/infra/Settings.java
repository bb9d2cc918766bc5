package io.latchkey.infra;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import software.amazon.awscdk.RemovalPolicy;
import software.constructs.Node;

/**
 * What differs between deployments, from the CDK context ({@code -c stage=prod}).
 *
 * @param stage {@code dev} or {@code prod}
 * @param region where everything runs but the edge
 */
record Settings(String stage, String region, Mail mail, Switches switches) {
    /**
     * Where mail leaves from and where it goes.
     *
     * @param senderDomain whose DNS the team holds
     * @param alarmEmail who hears of alarms, if anybody is named
     */
    record Mail(String senderDomain, Optional<String> alarmEmail) {}

    /**
     * What a team may do without.
     *
     * @param search an OpenSearch collection, which costs money while nobody searches
     * @param mfa whether every member must have a second factor, or may
     */
    record Switches(boolean search, boolean mfa) {}

    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");

    // Reserved for examples (RFC 2606): a dev stage that nobody configured can mail nobody.
    private static final String NO_DOMAIN = "latchkey.example";

    Settings {
        refuseUnless(
                stage.equals("dev") || stage.equals("prod"), "stage is dev or prod, not " + stage);
        refuseUnless(REGION.matcher(region).matches(), "region is no AWS region: " + region);
        refuseUnless(DOMAIN.matcher(mail.senderDomain()).matches(), "senderDomain is no domain");
        refuseUnless(
                !stage.equals("prod") || !mail.senderDomain().equals(NO_DOMAIN),
                "prod needs -c senderDomain=<a domain of yours>");
    }

    static Settings of(Node node) {
        Function<String, Optional<String>> context =
                name -> Optional.ofNullable(node.tryGetContext(name)).map(Object::toString);
        return new Settings(
                context.apply("stage").orElse("dev"),
                context.apply("region").orElse("us-east-1"),
                new Mail(
                        context.apply("senderDomain").orElse(NO_DOMAIN),
                        context.apply("alarmEmail")),
                new Switches(
                        isOn("search", context.apply("search").orElse("on")),
                        isOn("mfa", context.apply("mfa").orElse("off"))));
    }

    /** How the stack and everything with a name of its own begins: {@code latchkey-dev}. */
    String prefix() {
        return "latchkey-" + stage;
    }

    boolean isProd() {
        return stage.equals("prod");
    }

    /** The truth is never deleted with a stack, on any stage. */
    RemovalPolicy keep() {
        return RemovalPolicy.RETAIN;
    }

    private static boolean isOn(String name, String value) {
        return switch (value) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException(name + " is on or off, not " + value);
        };
    }

    private static void refuseUnless(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
