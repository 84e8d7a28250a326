package io.athanor.engine;

import io.athanor.sql.compiler.BoundSql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that go with a statement, made into lists and text only if somebody asks. */
abstract class SentValues {

    /** None. */
    static final SentValues NONE = of(List.of());

    private SentValues() {}

    /** Values, none of which is sensitive. */
    static SentValues of(List<? extends @Nullable Object> values) {
        return new SentValues() {
            @Override
            List<? extends @Nullable Object> list() {
                return values;
            }

            @Override
            String text() {
                return ParameterText.of(values, false);
            }
        };
    }

    /** The values of a call, those of sensitive types replaced already. */
    static SentValues ofCall(List<? extends @Nullable Object> values, boolean sensitive) {
        return new SentValues() {
            @Override
            List<? extends @Nullable Object> list() {
                return values;
            }

            @Override
            String text() {
                return ParameterText.of(values, false);
            }

            @Override
            boolean isSensitive() {
                return sensitive;
            }
        };
    }

    /** The values of a statement. */
    static SentValues of(BoundSql sql) {
        return new SentValues() {
            @Override
            List<? extends @Nullable Object> list() {
                return sql.values();
            }

            @Override
            String text() {
                return ParameterText.of(sql.shownValues(), false);
            }

            @Override
            boolean isSensitive() {
                return sql.isSensitive();
            }
        };
    }

    /** The values of a batch. */
    static SentValues ofBatch(List<BoundSql> rows) {
        return new SentValues() {
            @Override
            List<? extends @Nullable Object> list() {
                List<List<@Nullable Object>> all = new ArrayList<>(rows.size());
                rows.forEach(row -> all.add(row.values()));
                return all;
            }

            @Override
            String text() {
                List<List<@Nullable Object>> all = new ArrayList<>(rows.size());
                rows.forEach(row -> all.add(row.shownValues()));
                return ParameterText.of(all, true);
            }

            @Override
            boolean isSensitive() {
                return rows.stream().anyMatch(BoundSql::isSensitive);
            }
        };
    }

    /** Whether one of them is of a type whose values are never shown, so that the server's words must not be either. */
    boolean isSensitive() {
        return false;
    }

    /** The values in the order of the text; of a batch one list of values for each row. */
    abstract List<? extends @Nullable Object> list();

    /** The values as they may be shown: sensitive ones hidden, long ones cut. */
    abstract String text();
}
