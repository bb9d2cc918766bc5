package io.latchkey.infra;

import software.amazon.awscdk.services.kms.Key;

/** What every construct stands on. */
record House(Settings settings, FunctionJars jars, Key key, Watch watch) {}
