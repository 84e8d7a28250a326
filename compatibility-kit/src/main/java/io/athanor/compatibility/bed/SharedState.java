package io.athanor.compatibility.bed;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/**
 * What the tests of a {@link SharedSuite} share on one bed; JUnit's lifecycle per class would share it among all beds.
 */
final class SharedState implements TestInstancePostProcessor, AfterClassTemplateInvocationCallback {

    private @Nullable AutoCloseable shared;

    @Override
    public void postProcessTestInstance(Object suite, ExtensionContext context) throws SQLException {
        if (suite instanceof SharedSuite<?> sharing) {
            share(sharing);
        }
    }

    @SuppressWarnings("unchecked") // each suite of the class makes and takes the same
    private <S extends AutoCloseable> void share(SharedSuite<S> suite) throws SQLException {
        S ready = (S) shared;
        if (ready == null) {
            ready = suite.prepare();
            shared = ready;
        }
        suite.use(ready);
    }

    @Override
    public void afterClassTemplateInvocation(ExtensionContext context) throws Exception {
        if (shared != null) {
            shared.close();
        }
    }
}
