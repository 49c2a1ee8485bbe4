package io.anlan.hiddendanger.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PhotoStore {

    /** Where the bytes are. */
    record Content(String sha256, String thumbnailSha256, String mediaType) {}

    private static final String COLUMNS = """
            p.id, p.kind, p.caption, p.width, p.height, p.bytes, p.sha256, p.uploaded_at, p.uploaded_name,
            c.taken_at, c.lon, c.lat, c.device
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PhotoStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Photo photo, Content content, String originalSha256, UUID uploader, Capture capture) {
        jdbc.sql("""
                        insert into hiddendanger.photo (id, kind, caption, sha256, thumbnail_sha256, media_type, width, height,
                          bytes, original_sha256, uploaded_by, uploaded_name, uploaded_at)
                        values (:id, :kind, :caption, :sha, :thumbnail, :type, :width, :height, :bytes, :original, :by, :name, :at)
                        """)
                .param("id", photo.id())
                .param("kind", photo.kind().name())
                .param("caption", photo.caption())
                .param("sha", content.sha256())
                .param("thumbnail", content.thumbnailSha256())
                .param("type", content.mediaType())
                .param("width", photo.width())
                .param("height", photo.height())
                .param("bytes", photo.bytes())
                .param("original", originalSha256)
                .param("by", uploader)
                .param("name", photo.uploadedBy())
                .param("at", utc(photo.uploadedAt()))
                .update();
        jdbc.sql("""
                        insert into hiddendanger.photo_capture (photo_id, taken_at, lon, lat, device, tags)
                        values (:id, :taken, :lon, :lat, :device, :tags::jsonb)
                        """)
                .param("id", photo.id())
                .param("taken", photo.takenAt() == null ? null : utc(photo.takenAt()))
                .param("lon", photo.lon())
                .param("lat", photo.lat())
                .param("device", photo.device())
                .param("tags", json.writeValueAsString(capture.tags()))
                .update();
    }

    Optional<Photo> find(UUID id) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from hiddendanger.photo p left join hiddendanger.photo_capture c on c.photo_id = p.id where p.id = :id")
                .param("id", id)
                .query((rs, i) -> map(rs))
                .optional();
    }

    List<Photo> of(UUID dangerId) {
        return jdbc.sql("select " + COLUMNS + """
                          from hiddendanger.photo p left join hiddendanger.photo_capture c on c.photo_id = p.id
                          where p.danger_id = :id order by p.uploaded_at, p.id
                          """)
                .param("id", dangerId)
                .query((rs, i) -> map(rs))
                .list();
    }

    /** Row security decides whether the reader finds it. */
    Optional<Content> content(UUID id) {
        return jdbc.sql("select sha256, thumbnail_sha256, media_type from hiddendanger.photo where id = :id")
                .param("id", id)
                .query((rs, i) -> new Content(
                        rs.getString("sha256"), rs.getString("thumbnail_sha256"), rs.getString("media_type")))
                .optional();
    }

    /** Gives waiting photos of the uploader to the danger; a photo that belongs to it already may be named again. */
    List<Photo.Kind> attach(List<UUID> ids, UUID uploader, Photos.Owner owner) {
        jdbc.sql("""
                        update hiddendanger.photo
                        set danger_id = :danger, region_code = :region, sector_codes = :sectors::text[], enterprise_id = :enterprise
                        where id = any(:ids::uuid[]) and danger_id is null and uploaded_by = :uploader
                        """)
                .param("danger", owner.dangerId())
                .param("region", owner.regionCode())
                .param("sectors", owner.sectorCodes().toArray(String[]::new))
                .param("enterprise", owner.enterpriseId())
                .param("ids", ids.toArray(UUID[]::new))
                .param("uploader", uploader)
                .update();
        return jdbc.sql("select kind from hiddendanger.photo where id = any(:ids::uuid[]) and danger_id = :danger")
                .param("ids", ids.toArray(UUID[]::new))
                .param("danger", owner.dangerId())
                .query((rs, i) -> Photo.Kind.valueOf(rs.getString("kind")))
                .list();
    }

    /** Removes uploads that nothing named in time, and says which files no photo uses any more. */
    List<String> purge(Instant uploadedBefore) {
        return jdbc.sql("""
                        with gone as (
                          delete from hiddendanger.photo where danger_id is null and uploaded_at < :before
                          returning id, sha256, thumbnail_sha256)
                        select distinct f.sha from gone, lateral (values (gone.sha256), (gone.thumbnail_sha256)) f (sha)
                        where not exists (
                          select from hiddendanger.photo p
                          where f.sha in (p.sha256, p.thumbnail_sha256) and p.id not in (select id from gone))
                        """)
                .param("before", utc(uploadedBefore))
                .query(String.class)
                .list();
    }

    private static Photo map(ResultSet rs) throws SQLException {
        OffsetDateTime taken = rs.getObject("taken_at", OffsetDateTime.class);
        return new Photo(
                rs.getObject("id", UUID.class),
                Photo.Kind.valueOf(rs.getString("kind")),
                rs.getString("caption"),
                rs.getInt("width"),
                rs.getInt("height"),
                rs.getInt("bytes"),
                rs.getString("sha256"),
                taken == null ? null : taken.toInstant(),
                rs.getObject("lon", Double.class),
                rs.getObject("lat", Double.class),
                rs.getString("device"),
                rs.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                rs.getString("uploaded_name"));
    }

    private static @Nullable OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
