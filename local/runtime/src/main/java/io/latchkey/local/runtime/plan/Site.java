package io.latchkey.local.runtime.plan;

import io.latchkey.local.runtime.template.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the distribution in front of everything. */
public final class Site {
    private Site() {}

    /** A distribution; the last behaviour takes what no other fits. */
    public record Distribution(String domain, List<Path> behaviours, Map<String, String> origins) {}

    /** One path behaviour; {@code headers} names a headers policy. */
    public record Path(
            String pattern, String originId, List<String> methods, Optional<String> headers) {}

    static void distribution(Reading reading) {
        reading.fields().withoutEffect("Tags");
        reading.fields()
                .object("DistributionConfig", c -> config(reading, c))
                .ifPresent(reading.plan().distributions::add);
    }

    private static Distribution config(Reading reading, Fields fields) {
        fields.withoutEffect(
                "Comment",
                "Enabled",
                "HttpVersion",
                "IPV6Enabled",
                "PriceClass",
                "Logging",
                "WebACLId",
                "ViewerCertificate",
                "Aliases",
                "Restrictions",
                "CustomErrorResponses");
        if (!fields.maybe("DefaultRootObject").orElse("index.html").equals("index.html")) {
            throw fields.refuse("DefaultRootObject", "is not index.html");
        }
        var behaviours = new java.util.ArrayList<>(fields.objects("CacheBehaviors", Site::path));
        fields.object("DefaultCacheBehavior", Site::path).ifPresent(behaviours::add);
        var origins = new LinkedHashMap<String, String>();
        fields.objects("Origins", Site::origin).forEach(o -> origins.put(o.getKey(), o.getValue()));
        return new Distribution(Addresses.distribution(reading.ref()), behaviours, origins);
    }

    private static Path path(Fields fields) {
        fields.withoutEffect(
                "CachePolicyId",
                "CachedMethods",
                "Compress",
                "FunctionAssociations",
                "OriginRequestPolicyId",
                "ViewerProtocolPolicy");
        var methods = fields.texts("AllowedMethods");
        return new Path(
                fields.maybe("PathPattern").orElse("*"),
                fields.text("TargetOriginId"),
                methods.isEmpty() ? List.of("GET", "HEAD") : methods,
                fields.maybe("ResponseHeadersPolicyId"));
    }

    private static Map.Entry<String, String> origin(Fields fields) {
        fields.withoutEffect("OriginAccessControlId", "S3OriginConfig", "CustomOriginConfig");
        if (!fields.maybe("OriginPath").orElse("").isEmpty()) {
            throw fields.refuse("OriginPath", "is not understood");
        }
        return Map.entry(fields.text("Id"), fields.text("DomainName"));
    }

    static void headers(Reading reading) {
        var headers =
                reading.fields()
                        .object(
                                "ResponseHeadersPolicyConfig",
                                c ->
                                        c.withoutEffect("Name", "Comment")
                                                .object("SecurityHeadersConfig", Site::security))
                        .flatMap(found -> found);
        reading.plan().headerPolicies.put(reading.ref(), headers.orElse(Map.of()));
    }

    /** HSTS has no place on plain HTTP: it would lock a browser out of this machine. */
    private static Map<String, String> security(Fields fields) {
        fields.withoutEffect("StrictTransportSecurity");
        var headers = new LinkedHashMap<String, String>();
        value(fields, "ContentSecurityPolicy", "ContentSecurityPolicy")
                .ifPresent(csp -> headers.put("content-security-policy", csp));
        fields.object("ContentTypeOptions", o -> o.withoutEffect("Override"))
                .ifPresent(_ -> headers.put("x-content-type-options", "nosniff"));
        value(fields, "FrameOptions", "FrameOption")
                .ifPresent(option -> headers.put("x-frame-options", option));
        value(fields, "ReferrerPolicy", "ReferrerPolicy")
                .ifPresent(policy -> headers.put("referrer-policy", policy));
        return headers;
    }

    private static Optional<String> value(Fields fields, String name, String inner) {
        return fields.object(name, o -> o.withoutEffect("Override").text(inner));
    }

    /**
     * The one edge function that is understood: it rewrites {@code /openapi} to its page and all
     * paths without an extension to the application.
     */
    static void edgeFunction(Reading reading) {
        var fields = reading.fields().withoutEffect("AutoPublish", "FunctionConfig", "Name");
        var code = fields.text("FunctionCode").replaceAll("\\s+", " ").strip();
        if (!code.equals(REWRITE)) {
            throw fields.refuse("FunctionCode", "is another one than one machine stands in for");
        }
    }

    private static final String REWRITE =
            "function handler(event) { var request = event.request; var last ="
                    + " request.uri.substring(request.uri.lastIndexOf('/') + 1); if (request.uri"
                    + " === '/openapi') { request.uri = '/openapi.html'; } else if"
                    + " (last.indexOf('.') === -1) { request.uri = '/index.html'; } return request;"
                    + " }";
}
