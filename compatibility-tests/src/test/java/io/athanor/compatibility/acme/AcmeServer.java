package io.athanor.compatibility.acme;

import io.athanor.compatibility.server.DatabaseServer;
import io.athanor.compatibility.server.PostgreSqlServer;
import io.athanor.compatibility.server.TestDatabase;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Empty databases that are reached by the other dialect's URLs. */
final class AcmeServer implements DatabaseServer {

    private static final Pattern JDBC = Pattern.compile("jdbc:\\w+://([^:/]+):(\\d+)/(\\w+)\\?user=(\\w+).*");

    @Override
    public String product() {
        return "Acme";
    }

    @Override
    public TestDatabase createDatabase() throws SQLException {
        TestDatabase original = PostgreSqlServer.instance().createDatabase();
        Matcher url = JDBC.matcher(original.url());
        if (!url.matches()) {
            throw new IllegalStateException("the server's URL has another form by now");
        }
        String own = "acme://" + url.group(4) + "@" + url.group(1) + ":" + url.group(2) + "/" + url.group(3);
        return new TestDatabase() {
            @Override
            public String product() {
                return "Acme";
            }

            @Override
            public String url() {
                return own;
            }

            @Override
            public void close() throws SQLException {
                original.close();
            }
        };
    }
}
