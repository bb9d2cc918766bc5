/** Cognito on one machine: an OIDC issuer with a sign-in page. */
@NullMarked
package io.latchkey.local.services.identity;

import org.jspecify.annotations.NullMarked;
