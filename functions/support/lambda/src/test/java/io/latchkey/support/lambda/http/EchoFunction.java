package io.latchkey.support.lambda.http;

/**
 * A function with one controller, to send requests through everything that all HTTP functions
 * share.
 */
public final class EchoFunction extends HttpFunction {}
