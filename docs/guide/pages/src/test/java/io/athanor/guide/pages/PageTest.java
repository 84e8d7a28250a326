package io.athanor.guide.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

    private static final String SOURCE = """
            final class Joins {
                // tag::inner
                private final int field = 1;
                // end::inner

                void inner() {
                    // tag::inner
                    if (field > 0) {
                        call();
                    }
                    // end::inner
                }
                // tag::inner
            }
            // end::inner
            """;

    @TempDir
    private Path folder;

    private Regions sources;

    private final Regions printed = Regions.ofOutput("== Joins.inner\nSELECT 1\n\nSELECT 2\n\n");

    @BeforeEach
    void writeSource() throws IOException {
        Path sourceFolder = Files.createDirectories(folder.resolve("sources/joins"));
        Files.writeString(sourceFolder.resolve("Joins.java"), SOURCE);
        sources = Regions.ofSources(folder.resolve("sources"));
    }

    private Page page(String text) throws IOException {
        Path file = folder.resolve("page.md");
        Files.writeString(file, text);
        return Page.read(file);
    }

    @Test
    void blocks_areFilledByName_andProseIsKept() throws Exception {
        Page page = page("""
                # Joins

                ```java Joins.inner
                stale();
                ```
                makes
                ```sql Joins.inner
                ```

                ```shell
                ls
                ```
                """);

        Page filled = page.filledWith(sources, printed);

        assertEquals("""
                # Joins

                ```java Joins.inner
                private final int field = 1;

                if (field > 0) {
                    call();
                }
                }
                ```
                makes
                ```sql Joins.inner
                SELECT 1

                SELECT 2
                ```

                ```shell
                ls
                ```
                """, filled.text());
        filled.write();
        Page written = Page.read(folder.resolve("page.md"));
        assertEquals(filled.text(), written.text());
        assertEquals(filled.text(), written.filledWith(sources, printed).text(), "what is filled stays as it is");
    }

    private String complaint(String text) throws IOException {
        Page page = page(text);
        return assertThrows(IllegalStateException.class, () -> page.filledWith(sources, printed))
                .getMessage();
    }

    @Test
    void regionInNoBlock_isRefused() throws Exception {
        assertEquals("page.md:\nin no block: printed Joins.inner", complaint("```java Joins.inner\n```\n"));
        assertEquals("page.md:\nin no block: java Joins.inner", complaint("```text Joins.inner\n```\n"));
    }

    @Test
    void blockThatNothingFills_isRefused() throws Exception {
        String complaint = complaint("""
                ```java
                handWritten();
                ```
                ```sql Joins.outer
                ```
                ```text Joins.inner
                """);

        assertTrue(complaint.contains("line 1: the block does not name what fills it"), complaint);
        assertTrue(complaint.contains("line 4: there is no output Joins.outer"), complaint);
        assertTrue(complaint.contains("line 6: the block is not closed"), complaint);
    }

    @Test
    void tagThatIsNotClosed_isRefused() throws Exception {
        Files.writeString(folder.resolve("sources/joins/Open.java"), "// tag::a\n// tag::b\n// end::a\n");

        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Regions.ofSources(folder.resolve("sources")));

        assertEquals("Open does not close the tags [b]", e.getMessage());
    }

    @Test
    void outputBeforeTheFirstHeading_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Regions.ofOutput("hello\n== a\n"));
    }
}
