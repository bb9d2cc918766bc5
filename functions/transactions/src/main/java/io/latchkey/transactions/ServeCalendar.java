package io.latchkey.transactions;

import io.latchkey.support.lambda.http.HttpFunction;

/**
 * Calendars for programs that know a secret address and have no token: the Lambda handler behind
 * {@code /v1/calendars}. A function of its own, since what answers strangers may read and not
 * write.
 */
public final class ServeCalendar extends HttpFunction {}
