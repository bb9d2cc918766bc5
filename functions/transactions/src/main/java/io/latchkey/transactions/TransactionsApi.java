package io.latchkey.transactions;

import io.latchkey.support.lambda.http.HttpFunction;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/**
 * Deals and deadlines over HTTP: the Lambda handler behind {@code /v1/transactions} and {@code
 * /v1/deadlines}.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Latchkey",
                        version = "1",
                        description =
                                "The back end of a real-estate team. Every list answers items and,"
                                        + " where there is more, next: send it back as cursor. Every"
                                        + " error is an RFC 9457 problem document. Dates are computed"
                                        + " as a help and are no legal advice.",
                        license =
                                @License(
                                        name = "Apache-2.0",
                                        url = "https://www.apache.org/licenses/LICENSE-2.0")),
        security = @SecurityRequirement(name = "idToken"))
@SecurityScheme(
        name = "idToken",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "The ID token of a signed-in member; the team is in it.")
public final class TransactionsApi extends HttpFunction {}
