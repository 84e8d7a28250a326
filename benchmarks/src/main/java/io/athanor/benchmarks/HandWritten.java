package io.athanor.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a program would write with JDBC alone. */
final class HandWritten {

    private static final String INSERT_CUSTOMER = "INSERT INTO customer (name, city, rating) VALUES (?, ?, ?)";
    private static final int ROWS_TOGETHER = 500;

    private HandWritten() {}

    /** A loaded row. */
    record CustomerRow(int id, String name, String city, int rating) {}

    /**
     * Inserts customers and fetches their keys: in a batch where the driver returns all keys of one, else one by one.
     */
    static List<CustomerRow> insertCustomers(Connection jdbc, int count, boolean batchesReturnKeys)
            throws SQLException {
        return batchesReturnKeys ? insertInBatch(jdbc, count) : insertOneByOne(jdbc, count);
    }

    private static List<CustomerRow> insertInBatch(Connection jdbc, int count) throws SQLException {
        List<CustomerRow> customers = new ArrayList<>(count);
        try (PreparedStatement insert = jdbc.prepareStatement(INSERT_CUSTOMER, new String[] {"id"})) {
            for (int i = 0; i < count; i++) {
                bindCustomer(insert, 1, i);
                insert.addBatch();
            }
            insert.executeBatch();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                addCustomers(keys, customers);
            }
        }
        return customers;
    }

    private static List<CustomerRow> insertOneByOne(Connection jdbc, int count) throws SQLException {
        List<CustomerRow> customers = new ArrayList<>(count);
        try (PreparedStatement insert = jdbc.prepareStatement(INSERT_CUSTOMER);
                PreparedStatement lastKey = jdbc.prepareStatement("SELECT last_insert_rowid()")) {
            for (int i = 0; i < count; i++) {
                bindCustomer(insert, 1, i);
                insert.executeUpdate();
                try (ResultSet key = lastKey.executeQuery()) {
                    addCustomers(key, customers);
                }
            }
        }
        return customers;
    }

    /** Inserts customers with as many rows in one statement as is quick, and takes their keys from what it returns. */
    static List<CustomerRow> insertCustomersTogether(Connection jdbc, int count) throws SQLException {
        List<CustomerRow> customers = new ArrayList<>(count);
        for (int start = 0; start < count; start += ROWS_TOGETHER) {
            int rows = Math.min(ROWS_TOGETHER, count - start);
            String sql = INSERT_CUSTOMER + ", (?, ?, ?)".repeat(rows - 1) + " RETURNING id";
            try (PreparedStatement insert = jdbc.prepareStatement(sql)) {
                for (int i = 0; i < rows; i++) {
                    bindCustomer(insert, i * 3 + 1, start + i);
                }
                try (ResultSet keys = insert.executeQuery()) {
                    addCustomers(keys, customers);
                }
            }
        }
        return customers;
    }

    private static void bindCustomer(PreparedStatement insert, int at, int i) throws SQLException {
        insert.setString(at, Values.name(i));
        insert.setString(at + 1, Values.city(i));
        insert.setInt(at + 2, Values.rating(i));
    }

    private static void addCustomers(ResultSet keys, List<CustomerRow> customers) throws SQLException {
        while (keys.next()) {
            int i = customers.size();
            customers.add(new CustomerRow(keys.getInt(1), Values.name(i), Values.city(i), Values.rating(i)));
        }
    }

    /** Inserts purchases of customers in one batch; nobody asks for their keys. */
    static void insertPurchases(Connection jdbc, List<CustomerRow> customers, int each) throws SQLException {
        try (PreparedStatement insert =
                jdbc.prepareStatement("INSERT INTO purchase (customer_id, status, total) VALUES (?, ?, ?)")) {
            for (CustomerRow customer : customers) {
                for (int i = 0; i < each; i++) {
                    insert.setInt(1, customer.id());
                    insert.setString(2, Values.status(i));
                    insert.setInt(3, i);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Loads all customers. */
    static List<CustomerRow> loadCustomers(Connection jdbc) throws SQLException {
        List<CustomerRow> customers = new ArrayList<>();
        try (Statement statement = jdbc.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, name, city, rating FROM customer")) {
            while (row.next()) {
                customers.add(new CustomerRow(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4)));
            }
        }
        return customers;
    }

    /** Gives each customer a rating, in one batch. */
    static void updateRatings(Connection jdbc, List<CustomerRow> customers, int rating) throws SQLException {
        try (PreparedStatement update = jdbc.prepareStatement("UPDATE customer SET rating = ? WHERE id = ?")) {
            for (CustomerRow customer : customers) {
                update.setInt(1, rating);
                update.setInt(2, customer.id());
                update.addBatch();
            }
            for (int count : update.executeBatch()) {
                Checks.equal("rows that an update changed", 1, count);
            }
        }
    }
}
