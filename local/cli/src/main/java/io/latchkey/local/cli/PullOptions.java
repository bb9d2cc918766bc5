package io.latchkey.local.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to pull, and from where; secrets are kept out of {@code toString} and of every message. */
final class PullOptions {
    @Option(
            names = "--url",
            required = true,
            paramLabel = "U",
            description = "login or service URL")
    URI url = URI.create("");

    @Option(names = "--user", description = "user name of the login")
    String user = "";

    @Option(names = "--password", description = "password of the login")
    String password = "";

    @Option(names = "--ua", paramLabel = "AGENT", description = "user agent known to the board")
    @Nullable String agent;

    @Option(names = "--ua-password", description = "password of the user agent")
    @Nullable String agentPassword;

    @Option(names = "--token", description = "bearer token")
    @Nullable String token;

    @Option(
            names = "--token-url",
            paramLabel = "U",
            description = "where a RESO service gives a token for --user and --password")
    @Nullable URI tokenUrl;

    @Option(
            names = "--provider",
            description = "standard, bridge, trestle, spark or mlsgrid (default: standard)")
    String provider = "standard";

    @Option(names = "--system", description = "OriginatingSystemName, where one service has many")
    @Nullable String system;

    @Option(names = "--resource", description = "kind of records (default: Property)")
    String resource = "Property";

    @Option(names = "--class", paramLabel = "CLASS", description = "class of the resource")
    @Nullable String className;

    @Option(names = "--query", description = "which records (default: all)")
    @Nullable String query;

    @Option(
            names = "--select",
            split = ",",
            description = "fields, parted by commas (default: all)")
    List<String> select = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "at most so many records")
    @Nullable Integer limit;

    @Option(names = "--photos", paramLabel = "DIR", description = "store the records' photos here")
    @Nullable Path photos;

    long most() {
        return limit == null ? Long.MAX_VALUE : limit;
    }

    @Override
    public String toString() {
        return "PullOptions[" + url.getHost() + ", " + resource + "]";
    }
}
