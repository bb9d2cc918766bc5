package io.latchkey.local.cli;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts a suite before the first test that asks for it, and stops it after the last. */
abstract sealed class RunningSuite implements ParameterResolver {
    private final String name;

    private RunningSuite(String name) {
        this.name = name;
    }

    /** The suite that most tests share: each has a team of its own, and none stops it. */
    static final class Shared extends RunningSuite {
        Shared() {
            super("shared");
        }
    }

    /** The suite of the tests that stop, kill or starve it, one after the other. */
    static final class Own extends RunningSuite {
        Own() {
            super("own");
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == WholeSuite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var suite =
                context.getRoot()
                        .getStore(ExtensionContext.Namespace.GLOBAL)
                        .getOrComputeIfAbsent(name, WholeSuite::named, WholeSuite.class);
        suite.requireUp();
        return suite;
    }
}
