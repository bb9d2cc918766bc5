package io.latchkey.local.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Whole-system tests that stop, kill or starve their suite, which each has alone meanwhile. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock("the suite that may be stopped")
@ExtendWith(RunningSuite.Own.class)
@interface OnOwnSuite {}
