package io.athanor.sql.dialect;

/**
 * The version of a database server.
 *
 * @param major the first number
 * @param minor the second number, 0 if there is none
 * @param patch the third number, 0 if there is none
 */
public record ServerVersion(int major, int minor, int patch) implements Comparable<ServerVersion> {

    /** Above every real version: a server that has all that the dialect knows of. */
    public static final ServerVersion NEWEST = new ServerVersion(Integer.MAX_VALUE, 0, 0);

    /** A version of two numbers. */
    public static ServerVersion of(int major, int minor) {
        return new ServerVersion(major, minor, 0);
    }

    /**
     * The version at the start of a server's own text, such as {@code "11.4.5-MariaDB-log"}.
     *
     * @throws IllegalArgumentException if the text does not start with a number
     */
    public static ServerVersion parse(String text) {
        int[] numbers = new int[3];
        int count = 0;
        int position = 0;
        while (count < 3 && position < text.length() && Character.isDigit(text.charAt(position))) {
            int end = position;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            numbers[count++] = Integer.parseInt(text.substring(position, end));
            position = end < text.length() && text.charAt(end) == '.' ? end + 1 : text.length();
        }
        if (count == 0) {
            throw new IllegalArgumentException("not a server version: \"" + text + "\"");
        }
        return new ServerVersion(numbers[0], numbers[1], numbers[2]);
    }

    /** Whether this version is {@code major.minor} or later. */
    public boolean isAtLeast(int major, int minor) {
        return this.major > major || this.major == major && this.minor >= minor;
    }

    /** Whether this version is {@code major.minor.patch} or later. */
    public boolean isAtLeast(int major, int minor, int patch) {
        return compareTo(new ServerVersion(major, minor, patch)) >= 0;
    }

    @Override
    public int compareTo(ServerVersion other) {
        int result = Integer.compare(major, other.major);
        result = result != 0 ? result : Integer.compare(minor, other.minor);
        return result != 0 ? result : Integer.compare(patch, other.patch);
    }

    @Override
    public String toString() {
        return equals(NEWEST) ? "newest" : major + "." + minor + "." + patch;
    }
}
