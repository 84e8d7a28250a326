package io.athanor.engine;

/**
 * Who connects to a database, and by what secret. Immutable; the string form hides the password.
 *
 * @param username the name of the user
 * @param password the password, or a token that the database takes for one
 */
public record Credentials(String username, String password) {

    @Override
    public String toString() {
        return "Credentials(" + username + ", ***)";
    }
}
