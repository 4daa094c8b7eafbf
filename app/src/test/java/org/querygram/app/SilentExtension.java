package org.querygram.app;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.util.List;

/// Fails a test during which something was written to standard error: an exception on JavaFX's
/// thread that nobody caught, a warning about a style sheet, a library that complains. Registered
/// for all tests of this module, so that nobody has to think of it.
public final class SilentExtension
        implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        StandardError.watch();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        check(context);
    }

    /// What is said between two tests, or while a class ends.
    @Override
    public void afterAll(ExtensionContext context) {
        check(context);
    }

    private static void check(ExtensionContext context) {
        List<String> said = StandardError.take();
        if (!said.isEmpty()) {
            throw new AssertionError(
                    "%s wrote to standard error:%n%s"
                            .formatted(context.getDisplayName(), String.join("\n", said)));
        }
    }
}
