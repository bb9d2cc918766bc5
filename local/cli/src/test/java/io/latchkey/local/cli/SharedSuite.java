package io.latchkey.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the suite before the first class that asks for it, and stops it after the last. */
final class SharedSuite implements BeforeAllCallback, ParameterResolver {
    @Override
    public void beforeAll(ExtensionContext context) {
        var _ = suite(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == WholeSuite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return suite(context);
    }

    private static WholeSuite suite(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(WholeSuite.class.getName(), _ -> started(), WholeSuite.class);
    }

    private static WholeSuite started() {
        var suite = WholeSuite.start();
        var said = suite.up();
        assertThat(said.lines()).last().isEqualTo("ready " + suite.address());
        assertThat(said.status()).isZero();
        return suite;
    }
}
