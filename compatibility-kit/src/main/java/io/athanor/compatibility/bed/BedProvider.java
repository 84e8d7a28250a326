package io.athanor.compatibility.bed;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes an invocation of a suite for each bed that it runs on. */
final class BedProvider implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    /** A suite about a peculiarity has no bed in a run that leaves out the databases which have it. */
    @Override
    public boolean mayReturnZeroClassTemplateInvocationContexts(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
            ExtensionContext context) {
        return TestBeds.of(context.getRequiredTestClass()).stream().map(OnBed::new);
    }

    /** A suite's invocation on a bed. */
    private record OnBed(TestBed bed) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocation) {
            return bed.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new BedParameter(bed), new SharedState(), new FailureOnBed(bed));
        }
    }
}
