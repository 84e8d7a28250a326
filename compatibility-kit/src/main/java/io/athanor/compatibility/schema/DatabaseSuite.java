package io.athanor.compatibility.schema;

import io.athanor.compatibility.bed.EmptyDatabaseSuite;
import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.testkit.StatementRecorder;
import java.util.List;

/** Counts the statements that a test sends to its database. */
@Requires(Requirement.SCHEMA)
abstract class DatabaseSuite extends EmptyDatabaseSuite {

    DatabaseSuite(TestBed bed) {
        super(bed);
    }

    /** The number of statements with the given first word that an action sends. */
    final long count(String word, Runnable action) {
        try (StatementRecorder recorder = StatementRecorder.recording(engine())) {
            action.run();
            List<String> texts = recorder.texts();
            return texts.stream().filter(text -> text.startsWith(word)).count();
        }
    }
}
