package io.latchkey.infra.handlers;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

/** Lambda cannot make one of these. */
public abstract class Unfinished implements RequestStreamHandler {}
