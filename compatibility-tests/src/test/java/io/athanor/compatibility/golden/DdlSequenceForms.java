package io.athanor.compatibility.golden;

import static io.athanor.compatibility.golden.DdlFixtures.id;
import static io.athanor.compatibility.golden.DdlForm.createAll;
import static io.athanor.compatibility.golden.DdlForm.statement;

import io.athanor.schema.DdlStatement;
import io.athanor.schema.Sequence;
import io.athanor.schema.SequenceOptions;
import io.athanor.schema.Table;
import io.athanor.sql.Sql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.type.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sequences. */
final class DdlSequenceForms {

    private DdlSequenceForms() {}

    static Map<String, DdlForm> all() {
        Map<String, DdlForm> cases = new LinkedHashMap<>();
        cases.put("ddl/sequence/plain", creation(Sequence.of("s")));
        cases.put(
                "ddl/sequence/options",
                creation(Sequence.of("s")
                        .counting(options -> options.start(5)
                                .increment(2)
                                .minimum(1)
                                .maximum(100)
                                .cycle(true)
                                .cache(10))));
        cases.put("ddl/sequence/no-bounds", creation(Sequence.of("s").counting(SequenceOptions::unbounded)));
        cases.put("ddl/sequence/data-type", creation(Sequence.of("s").as(Types.BIG_INTEGER)));
        cases.put("ddl/sequence/oracle-order", creation(Sequence.of("s").option("oracle", "order", true)));
        cases.put("ddl/sequence/drop", statement(() -> new DdlStatement.DropSequence(Sequence.of("s"))));
        cases.put(
                "ddl/sequence/create-all",
                createAll(metadata -> Table.create(
                        "t", metadata, id().sequence(Sequence.of("t_seq").counting(options -> options.start(5))))));
        cases.put(
                "ddl/sequence/optional",
                createAll(metadata -> Table.create(
                        "t", metadata, id().sequence(Sequence.of("t_seq").optional()))));
        cases.put(
                "ddl/sequence/next-value",
                dialect -> List.of(new StatementCache(dialect, 1)
                        .compile(Sql.select(Sequence.of("s").nextValue()))
                        .text()));
        cases.put("ddl/sequence/standalone", createAll(metadata -> metadata.add(Sequence.of("lonely"))));
        return cases;
    }

    private static DdlForm creation(Sequence sequence) {
        return statement(() -> new DdlStatement.CreateSequence(sequence));
    }
}
