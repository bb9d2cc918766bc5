package io.latchkey.local.runtime.plan;

import java.util.List;

/** Reads the user pool, its client and its groups. */
public final class People {
    private People() {}

    /** A user pool, by its provider name. */
    public record Pool(String id, String provider) {}

    /** An application of the pool. */
    public record Client(String id, List<String> redirects, List<String> signOuts) {}

    static void pool(Reading reading) {
        reading.fields()
                .withoutEffect(
                        "AccountRecoverySetting",
                        "AdminCreateUserConfig",
                        "AutoVerifiedAttributes",
                        "DeletionProtection",
                        "EmailVerificationMessage",
                        "EmailVerificationSubject",
                        "EnabledMfas",
                        "MfaConfiguration",
                        "Policies",
                        "Schema",
                        "SmsVerificationMessage",
                        "UserAttributeUpdateSettings",
                        "UserPoolAddOns",
                        "UserPoolName",
                        "UserPoolTier",
                        "UsernameAttributes",
                        "UsernameConfiguration",
                        "VerificationMessageTemplate");
        var region = reading.around().place().region();
        reading.plan().pools.add(new Pool(reading.ref(), Addresses.pool(region, reading.ref())));
    }

    static void client(Reading reading) {
        var fields =
                reading.fields()
                        .withoutEffect(
                                "AccessTokenValidity",
                                "AllowedOAuthFlowsUserPoolClient",
                                "AllowedOAuthScopes",
                                "ClientName",
                                "EnableTokenRevocation",
                                "ExplicitAuthFlows",
                                "IdTokenValidity",
                                "PreventUserExistenceErrors",
                                "ReadAttributes",
                                "RefreshTokenValidity",
                                "SupportedIdentityProviders",
                                "TokenValidityUnits",
                                "UserPoolId");
        if (!fields.texts("AllowedOAuthFlows").equals(List.of("code"))) {
            throw fields.refuse("AllowedOAuthFlows", "is another flow than code");
        }
        if (fields.flag("GenerateSecret", false)) {
            throw fields.refuse("GenerateSecret", "is not understood: clients are public");
        }
        if (fields.texts("WriteAttributes").contains("custom:team")) {
            throw fields.refuse("WriteAttributes", "would let a user choose the team");
        }
        reading.plan()
                .clients
                .add(
                        new Client(
                                reading.ref(),
                                fields.texts("CallbackURLs"),
                                fields.texts("LogoutURLs")));
    }

    static void domain(Reading reading) {
        reading.fields().withoutEffect("Domain", "UserPoolId", "ManagedLoginVersion");
        var region = reading.around().place().region();
        reading.plan()
                .signInDomains
                .put(
                        reading.id(),
                        "https://" + reading.ref() + ".auth." + region + ".amazoncognito.com");
    }

    static void group(Reading reading) {
        reading.fields().withoutEffect("UserPoolId", "Description", "Precedence");
        reading.plan().groups.add(reading.fields().text("GroupName"));
    }
}
