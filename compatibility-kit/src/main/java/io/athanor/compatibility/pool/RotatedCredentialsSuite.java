package io.athanor.compatibility.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.athanor.compatibility.bed.EveryBed;
import io.athanor.compatibility.bed.Requirement;
import io.athanor.compatibility.bed.Requires;
import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.server.TestDatabase;
import io.athanor.engine.Credentials;
import io.athanor.engine.Engine;
import io.athanor.engine.EngineOption;
import io.athanor.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Two users, the second of which takes over while a pool is in use. */
@EveryBed
@Requires({Requirement.ENGINE, Requirement.USERS})
public class RotatedCredentialsSuite {

    private static final String FIRST = "first_" + ProcessHandle.current().pid();
    private static final String SECOND = "second_" + ProcessHandle.current().pid();

    private final TestBed bed;

    RotatedCredentialsSuite(TestBed bed) {
        this.bed = bed;
    }

    @Test
    void scenario18_rotatedCredentials_areUsedByTheNextPhysicalConnection() throws SQLException {
        try (TestDatabase database = bed.createDatabase();
                Engine admin = Engine.create(database.url())) {
            for (String user : List.of(FIRST, SECOND)) {
                execute(admin, bed.addresses().createUser(user));
            }
            try {
                rotate(bed.addresses().withoutUser(database.url()));
            } finally {
                for (String user : List.of(FIRST, SECOND)) {
                    execute(admin, List.of(bed.addresses().dropUser(user)));
                }
            }
        }
    }

    private static void execute(Engine admin, List<String> statements) {
        admin.begin(connection -> statements.forEach(statement -> connection.execute(Sql.text(statement))));
    }

    private void rotate(String url) {
        AtomicReference<String> current = new AtomicReference<>(FIRST);
        try (Engine engine = Engine.create(
                url,
                EngineOption.credentials(() -> new Credentials(Objects.requireNonNull(current.get()), "s3cret")))) {
            assertEquals(FIRST, user(engine));
            current.set(SECOND);
            assertEquals(FIRST, user(engine), "a connection stays what it is");
            engine.evictConnections();
            assertEquals(SECOND, user(engine));
            assertEquals(2, engine.poolStatus().opened());
        }
    }

    private String user(Engine engine) {
        return engine.beginAndGet(connection -> String.valueOf(
                EnginePoolSuite.scalar(connection, bed.addresses().userQuery())));
    }
}
