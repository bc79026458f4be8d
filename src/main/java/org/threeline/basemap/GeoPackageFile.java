package org.threeline.basemap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.sqlite.JDBC;
import org.threeline.basemap.BaseMapException.Reason;

/**
 * The GeoPackage of the base map, opened as immutable: no lock, no journal, nothing is ever written beside it.
 *
 * <p>Thread-safe: each call has a connection of its own.
 */
final class GeoPackageFile {
    private static final byte[] SQLITE_MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int SQLITE_HEADER = 100;
    private static final int GPKG_APPLICATION_ID = 0x47504B47;

    private final Path file;

    private GeoPackageFile(Path file) {
        this.file = file;
    }

    /** Opens the file after a look at its header and its tables. */
    static GeoPackageFile open(Path file) throws BaseMapException {
        checkHeader(file);
        var opened = new GeoPackageFile(file.toAbsolutePath());
        opened.checkTables();
        return opened;
    }

    private static void checkHeader(Path file) throws BaseMapException {
        if (!Files.isRegularFile(file)) {
            throw new BaseMapException(Reason.MISSING, file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(SQLITE_HEADER);
            if (head.length < SQLITE_HEADER || !startsWithMagic(head)) {
                throw new BaseMapException(Reason.NOT_A_GEOPACKAGE, file);
            }
            ByteBuffer header = ByteBuffer.wrap(head);
            if (header.getInt(68) != GPKG_APPLICATION_ID) {
                throw new BaseMapException(Reason.NOT_A_GEOPACKAGE, file);
            }
            int pageBytes = Short.toUnsignedInt(header.getShort(16));
            long pages = Integer.toUnsignedLong(header.getInt(28));
            // 1 stands for 65536 in SQLite's header.
            if (Files.size(file) < pages * (pageBytes == 1 ? 65536 : pageBytes)) {
                throw new BaseMapException(Reason.CORRUPT, file);
            }
        } catch (BaseMapException e) {
            throw e;
        } catch (IOException e) {
            throw new BaseMapException(Reason.CORRUPT, file, e);
        }
    }

    private static boolean startsWithMagic(byte[] head) {
        for (int i = 0; i < SQLITE_MAGIC.length; i++) {
            if (head[i] != SQLITE_MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    private void checkTables() throws BaseMapException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (BaseMapLayer layer : BaseMapLayer.values()) {
                Set<String> columns = new HashSet<>();
                try (ResultSet rows = statement.executeQuery("PRAGMA table_info(" + layer.table() + ")")) {
                    while (rows.next()) {
                        columns.add(rows.getString(2));
                    }
                }
                if (!columns.contains("geom")
                        || !columns.contains("fid")
                        || !columns.containsAll(layer.columns().keySet())) {
                    throw new BaseMapException(Reason.NOT_OURS, file);
                }
            }
        } catch (SQLException e) {
            throw new BaseMapException(Reason.CORRUPT, file, e);
        }
    }

    private Connection connect() throws SQLException {
        var settings = new Properties();
        settings.setProperty("open_mode", "65"); // SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
        Connection connection =
                JDBC.createConnection(JDBC.PREFIX + file.toUri().toASCIIString() + "?immutable=1", settings);
        if (connection == null) {
            throw new SQLException("Not an address of SQLite: " + file);
        }
        return connection;
    }

    /** All rows of a layer in the order of their row numbers. */
    List<SimpleFeature> read(BaseMapLayer layer, SimpleFeatureType type) throws BaseMapException {
        List<String> columns = List.copyOf(layer.columns().keySet());
        var features = new ArrayList<SimpleFeature>();
        var geometries = new GeoPackageGeometry();
        // Codes and kinds come again in thousands of rows: each is kept once.
        var texts = new HashMap<String, String>();
        String query = "SELECT fid, geom, " + String.join(", ", columns) + " FROM " + layer.table() + " ORDER BY fid";
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                byte[] blob = rows.getBytes(2);
                if (blob == null) {
                    throw new BaseMapException(Reason.CORRUPT, file);
                }
                @Nullable Object[] values = new @Nullable Object[columns.size() + 1];
                values[0] = geometries.read(blob);
                int i = 1;
                for (Class<?> binding : layer.columns().values()) {
                    values[i] = value(rows, i + 2, binding, texts);
                    i++;
                }
                String id = layer.table() + "." + rows.getLong(1);
                features.add(new SimpleFeatureImpl(values, type, new FeatureIdImpl(id), false));
            }
        } catch (SQLException | ParseException e) {
            throw new BaseMapException(Reason.CORRUPT, file, e);
        }
        return features;
    }

    private static @Nullable Object value(ResultSet rows, int column, Class<?> binding, Map<String, String> texts)
            throws SQLException {
        if (binding == String.class) {
            String text = rows.getString(column);
            return text == null ? null : texts.computeIfAbsent(text, t -> t);
        }
        long number = rows.getLong(column);
        return rows.wasNull() ? null : (Object) number;
    }
}
