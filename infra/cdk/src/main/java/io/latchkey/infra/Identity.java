package io.latchkey.infra;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.AutoVerifiedAttrs;
import software.amazon.awscdk.services.cognito.CfnUserPoolClient;
import software.amazon.awscdk.services.cognito.CfnUserPoolGroup;
import software.amazon.awscdk.services.cognito.ClientAttributes;
import software.amazon.awscdk.services.cognito.CognitoDomainOptions;
import software.amazon.awscdk.services.cognito.FeaturePlan;
import software.amazon.awscdk.services.cognito.KeepOriginalAttrs;
import software.amazon.awscdk.services.cognito.Mfa;
import software.amazon.awscdk.services.cognito.MfaSecondFactor;
import software.amazon.awscdk.services.cognito.OAuthFlows;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.OAuthSettings;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.StandardAttribute;
import software.amazon.awscdk.services.cognito.StandardAttributes;
import software.amazon.awscdk.services.cognito.StandardAttributesMask;
import software.amazon.awscdk.services.cognito.StandardThreatProtectionMode;
import software.amazon.awscdk.services.cognito.StringAttribute;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolClientIdentityProvider;
import software.amazon.awscdk.services.cognito.UserPoolDomain;
import software.constructs.Construct;

/**
 * Who may come in. Members are invited by an owner of their team; {@code custom:team} is set with
 * the invitation, cannot be changed by anybody after, and no client may write it.
 */
final class Identity extends Construct {
    private static final List<String> ROLES = List.of("owner", "agent", "coordinator", "readonly");

    private final UserPool pool;
    private final UserPoolClient client;
    private final UserPoolDomain domain;

    /**
     * @param webAddress where a member comes back to after signing in
     */
    Identity(Construct scope, House house, String webAddress) {
        super(scope, "Identity");
        this.pool = pool(house.settings());
        Names.fix(pool, "UserPool");
        NagReasons.secondFactor(pool);
        this.domain =
                UserPoolDomain.Builder.create(this, "Domain")
                        .userPool(pool)
                        .cognitoDomain(
                                CognitoDomainOptions.builder()
                                        .domainPrefix(domainPrefix(this, house.settings()))
                                        .build())
                        .build();
        Names.fix(domain, "SignInDomain");
        this.client = client(webAddress);
        Names.fix(client, "WebClient");
        ROLES.forEach(this::group);
    }

    private void group(String role) {
        var group =
                CfnUserPoolGroup.Builder.create(this, role)
                        .userPoolId(pool.getUserPoolId())
                        .groupName(role)
                        .build();
        var name = role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1);
        Names.fix(group, name + "Group");
    }

    private UserPool pool(Settings settings) {
        var required = StandardAttribute.builder().required(true).mutable(true).build();
        return UserPool.Builder.create(this, "Pool")
                .userPoolName(settings.prefix())
                .selfSignUpEnabled(false)
                .signInAliases(SignInAliases.builder().email(true).build())
                .signInCaseSensitive(false)
                .autoVerify(AutoVerifiedAttrs.builder().email(true).build())
                .keepOriginal(KeepOriginalAttrs.builder().email(true).build())
                .standardAttributes(
                        StandardAttributes.builder().email(required).fullname(required).build())
                .customAttributes(
                        Map.of(
                                "team",
                                StringAttribute.Builder.create()
                                        .minLen(1)
                                        .maxLen(64)
                                        .mutable(false)
                                        .build()))
                .passwordPolicy(password())
                .mfa(settings.switches().mfa() ? Mfa.REQUIRED : Mfa.OPTIONAL)
                .mfaSecondFactor(MfaSecondFactor.builder().otp(true).sms(false).build())
                .accountRecovery(AccountRecovery.EMAIL_ONLY)
                .featurePlan(FeaturePlan.PLUS)
                .standardThreatProtectionMode(StandardThreatProtectionMode.FULL_FUNCTION)
                .deletionProtection(settings.isProd())
                .removalPolicy(settings.keep())
                .build();
    }

    private static PasswordPolicy password() {
        return PasswordPolicy.builder()
                .minLength(12)
                .requireLowercase(true)
                .requireUppercase(true)
                .requireDigits(true)
                .requireSymbols(true)
                .tempPasswordValidity(Duration.days(3))
                .build();
    }

    private UserPoolClient client(String webAddress) {
        var readable =
                new ClientAttributes()
                        .withStandardAttributes(
                                StandardAttributesMask.builder()
                                        .email(true)
                                        .emailVerified(true)
                                        .fullname(true)
                                        .build())
                        .withCustomAttributes("team");
        var writable =
                new ClientAttributes()
                        .withStandardAttributes(
                                StandardAttributesMask.builder()
                                        .email(true)
                                        .fullname(true)
                                        .build());
        var made =
                UserPoolClient.Builder.create(this, "Client")
                        .userPool(pool)
                        .generateSecret(false)
                        .oAuth(codeWithPkce(webAddress + "/"))
                        .supportedIdentityProviders(List.of(UserPoolClientIdentityProvider.COGNITO))
                        .preventUserExistenceErrors(true)
                        .enableTokenRevocation(true)
                        .idTokenValidity(Duration.hours(1))
                        .accessTokenValidity(Duration.hours(1))
                        .refreshTokenValidity(Duration.days(1))
                        .readAttributes(readable)
                        .writeAttributes(writable)
                        .build();
        // Members sign in at the hosted page only: no password ever passes through our pages.
        ((CfnUserPoolClient) Objects.requireNonNull(made.getNode().getDefaultChild()))
                .setExplicitAuthFlows(List.of("ALLOW_REFRESH_TOKEN_AUTH"));
        return made;
    }

    private static OAuthSettings codeWithPkce(String home) {
        return OAuthSettings.builder()
                .flows(OAuthFlows.builder().authorizationCodeGrant(true).build())
                .scopes(List.of(OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE))
                .callbackUrls(List.of(home))
                .logoutUrls(List.of(home))
                .build();
    }

    /** One name for all of AWS, so the account makes it ours. */
    static String domainPrefix(Construct scope, Settings settings) {
        return settings.prefix() + "-" + Stack.of(scope).getAccount();
    }

    /** Known before the pool, since the edge's content policy names it. */
    static String signInOrigin(Construct scope, Settings settings) {
        return "https://%s.auth.%s.amazoncognito.com"
                .formatted(domainPrefix(scope, settings), settings.region());
    }

    String issuer() {
        return pool.getUserPoolProviderUrl();
    }

    String clientId() {
        return client.getUserPoolClientId();
    }

    String poolId() {
        return pool.getUserPoolId();
    }
}
