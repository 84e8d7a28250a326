package io.athanor.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.processor.support.Compiled;
import io.athanor.processor.support.Jvm;
import io.athanor.processor.support.ModularApplication;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModularApplicationTest {

    @TempDir
    Path folder;

    @Test
    void moduleThatExportsAndOpensNothing_runs() throws Exception {
        Compiled compiled = ModularApplication.in(folder)
                .options("-Werror")
                .processor(new AthanorProcessor())
                .compile()
                .withoutWarnings();
        assertEquals(List.of(ModularApplication.OUTPUT), Jvm.run(ModularApplication.arguments(compiled)));
    }
}
