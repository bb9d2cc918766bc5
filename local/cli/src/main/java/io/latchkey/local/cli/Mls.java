package io.latchkey.local.cli;

import picocli.CommandLine.Command;

/**
 * What an operator does with an MLS before the suite is connected to it; needs no running suite.
 */
@Command(
        name = "mls",
        description = "try an MLS connection, or read what one has answered",
        subcommands = {MlsParse.class, MlsPull.class})
final class Mls {}
