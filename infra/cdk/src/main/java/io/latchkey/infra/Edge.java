package io.latchkey.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.amazon.awscdk.services.cloudfront.HeadersFrameOption;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.OriginSslPolicy;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersFrameOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/** The one public address: web application, API and WebSocket under one origin. */
final class Edge extends Construct {
    /**
     * The application has routes of its own that are no files. A custom error page would do it too,
     * and would also swallow the API's own 404s.
     */
    private static final String ROUTES =
            """
            function handler(event) {
              var request = event.request;
              var last = request.uri.substring(request.uri.lastIndexOf('/') + 1);
              if (request.uri === '/openapi') {
                request.uri = '/openapi.html';
              } else if (last.indexOf('.') === -1) {
                request.uri = '/index.html';
              }
              return request;
            }
            """;

    private final Distribution distribution;

    /** Where it fetches from. */
    record Origins(Bucket web, Bucket photos, HttpFront http, LiveFront live) {}

    Edge(Construct scope, Origins origins, Settings settings) {
        super(scope, "Edge");
        var headers = headers(settings);
        this.distribution =
                Distribution.Builder.create(this, "Distribution")
                        .comment(settings.prefix())
                        .defaultBehavior(files(origins.web(), headers))
                        .additionalBehaviors(behaviours(origins, headers))
                        .defaultRootObject("index.html")
                        .httpVersion(HttpVersion.HTTP2_AND_3)
                        .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
                        .priceClass(PriceClass.PRICE_CLASS_100)
                        .build();
        Names.fix(distribution, "Distribution");
        NagReasons.edge(distribution);
    }

    /** In an order of their own, so that each synthesis writes the same. */
    private static Map<String, BehaviorOptions> behaviours(
            Origins origins, ResponseHeadersPolicy headers) {
        var behaviours = new TreeMap<String, BehaviorOptions>();
        behaviours.put("/live", behind(origins.live().domain(), headers));
        behaviours.put("/photos/*", photos(origins.photos(), headers));
        // Signed for the bucket's own host, for which the edge asks S3: the signature holds.
        behaviours.put(
                "/uploads/*", behind(origins.photos().getBucketRegionalDomainName(), headers));
        behaviours.put("/v1/*", behind(origins.http().domain(), headers));
        return behaviours;
    }

    private BehaviorOptions files(Bucket web, ResponseHeadersPolicy headers) {
        var routes =
                Function.Builder.create(this, "Routes")
                        .code(FunctionCode.fromInline(ROUTES))
                        .runtime(FunctionRuntime.JS_2_0)
                        .build();
        Names.fix(routes, "EdgeRoutes");
        return BehaviorOptions.builder()
                .origin(S3BucketOrigin.withOriginAccessControl(web))
                .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                .allowedMethods(AllowedMethods.ALLOW_GET_HEAD)
                .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
                .compress(true)
                .responseHeadersPolicy(headers)
                .functionAssociations(
                        List.of(
                                FunctionAssociation.builder()
                                        .function(routes)
                                        .eventType(FunctionEventType.VIEWER_REQUEST)
                                        .build()))
                .build();
    }

    /** Files that never change under one name. */
    private static BehaviorOptions photos(Bucket photos, ResponseHeadersPolicy headers) {
        return BehaviorOptions.builder()
                .origin(S3BucketOrigin.withOriginAccessControl(photos))
                .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                .allowedMethods(AllowedMethods.ALLOW_GET_HEAD)
                .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
                .responseHeadersPolicy(headers)
                .build();
    }

    /** Passes everything on, keeps nothing: answers belong to one member. */
    private static BehaviorOptions behind(String domain, ResponseHeadersPolicy headers) {
        return BehaviorOptions.builder()
                .origin(
                        HttpOrigin.Builder.create(domain)
                                .protocolPolicy(OriginProtocolPolicy.HTTPS_ONLY)
                                .originSslProtocols(List.of(OriginSslPolicy.TLS_V1_2))
                                .build())
                .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
                .allowedMethods(AllowedMethods.ALLOW_ALL)
                .cachePolicy(CachePolicy.CACHING_DISABLED)
                .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
                .responseHeadersPolicy(headers)
                .build();
    }

    private ResponseHeadersPolicy headers(Settings settings) {
        var security =
                ResponseSecurityHeadersBehavior.builder()
                        .contentSecurityPolicy(
                                ResponseHeadersContentSecurityPolicy.builder()
                                        .contentSecurityPolicy(contentPolicy(settings))
                                        .override(true)
                                        .build())
                        .strictTransportSecurity(
                                ResponseHeadersStrictTransportSecurity.builder()
                                        .accessControlMaxAge(Duration.days(365))
                                        .includeSubdomains(true)
                                        .override(true)
                                        .build())
                        .contentTypeOptions(
                                ResponseHeadersContentTypeOptions.builder().override(true).build())
                        .frameOptions(
                                ResponseHeadersFrameOptions.builder()
                                        .frameOption(HeadersFrameOption.DENY)
                                        .override(true)
                                        .build())
                        .referrerPolicy(
                                ResponseHeadersReferrerPolicy.builder()
                                        .referrerPolicy(HeadersReferrerPolicy.NO_REFERRER)
                                        .override(true)
                                        .build())
                        .build();
        var policy =
                ResponseHeadersPolicy.Builder.create(this, "Headers")
                        .responseHeadersPolicyName(settings.prefix() + "-security")
                        .securityHeadersBehavior(security)
                        .build();
        Names.fix(policy, "SecurityHeaders");
        return policy;
    }

    /**
     * Our own files, our own API, and the sign-in page's token endpoint. Style attributes are
     * allowed, since the components that place menus and tips set them.
     */
    private String contentPolicy(Settings settings) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "style-src-attr 'unsafe-inline'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self' " + Identity.signInOrigin(this, settings),
                "manifest-src 'self'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    /** With scheme, without a slash at its end. */
    String address() {
        return "https://" + distribution.getDistributionDomainName();
    }

    Distribution distribution() {
        return distribution;
    }
}
