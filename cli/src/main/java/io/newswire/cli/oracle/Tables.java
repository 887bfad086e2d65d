package io.newswire.cli.oracle;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The store's database, as any client sees it.
 *
 * @param password empty where the database trusts its user
 */
public record Tables(String jdbcUrl, String user, String password) {
    /** The first column of a query's rows. @throws IllegalStateException when the database does not answer it */
    public List<String> column(String query) {
        var values = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(jdbcUrl, user, password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(query + ": " + e.getMessage(), e);
        }
    }

    /** What changes something and answers nothing. @throws IllegalStateException when it was not done */
    public void execute(String statement) {
        try (var connection = DriverManager.getConnection(jdbcUrl, user, password);
                var each = connection.createStatement()) {
            each.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement + ": " + e.getMessage(), e);
        }
    }

    int count(String query) {
        return Integer.parseInt(column(query).getFirst());
    }

    Stored stored() {
        return new Stored(
                column("SELECT id FROM article"),
                column("SELECT id || ':' || revision FROM article WHERE deleted_at IS NULL"),
                column("SELECT id || ':' || revision FROM article_revision"),
                count("SELECT count(*) FROM article WHERE duplicate_of IS NOT NULL"));
    }
}
