package io.latchkey.listings;

import io.latchkey.support.lambda.http.HttpFunction;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Listings over HTTP: the Lambda handler behind {@code /v1/listings}. */
@OpenAPIDefinition(info = @Info(title = "Latchkey", version = "1"))
public final class ListingsApi extends HttpFunction {}
