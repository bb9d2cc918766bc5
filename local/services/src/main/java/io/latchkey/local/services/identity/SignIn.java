package io.latchkey.local.services.identity;

import java.time.Instant;

/**
 * That a person proved who they are, and when; all tokens of one sign-in share its id.
 *
 * @param nonce the client's own, "" when it sent none
 */
record SignIn(User user, Instant at, String id, String nonce) {}
