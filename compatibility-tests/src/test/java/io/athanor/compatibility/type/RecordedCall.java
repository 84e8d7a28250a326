package io.athanor.compatibility.type;

import io.athanor.sql.type.Codec;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a codec asks of a driver to bind a value: which call, and what it is handed. It shows how values are sent to the
 * databases that are not at hand; what those make of it, it does not show.
 *
 * @param method the name of the method
 * @param arguments the arguments behind the position
 */
record RecordedCall(String method, List<?> arguments) {

    /** The call for a value. */
    static <T> RecordedCall of(Codec<T> codec, @Nullable T value) throws SQLException {
        List<RecordedCall> calls = new ArrayList<>();
        PreparedStatement statement = (PreparedStatement) Proxy.newProxyInstance(
                PreparedStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    calls.add(new RecordedCall(
                            method.getName(), Arrays.asList(arguments).subList(1, arguments.length)));
                    return null;
                });
        codec.bind(statement, 1, value);
        if (calls.size() != 1) {
            throw new IllegalStateException("one call binds a value, not " + calls);
        }
        return calls.get(0);
    }

    @Override
    public String toString() {
        return method + arguments;
    }
}
