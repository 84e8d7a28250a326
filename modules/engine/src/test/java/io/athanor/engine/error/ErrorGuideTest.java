package io.athanor.engine.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.sql.compiler.CompileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ErrorGuideTest {

    @Test
    void guide_hasASectionForEachCodeAndNoOther() throws IOException {
        Set<String> sections = Files.readAllLines(Path.of("../../docs/errors.md")).stream()
                .filter(line -> line.matches("### [a-z-]+"))
                .map(line -> line.substring(4))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> codes =
                Arrays.stream(ErrorCode.values()).map(ErrorCode::id).collect(Collectors.toCollection(TreeSet::new));
        codes.add(CompileException.CODE);
        assertEquals(codes, sections);
    }
}
