package io.anlan.hiddendanger.evidence;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.file.FileStore;
import io.anlan.platform.file.FileType;
import io.anlan.platform.file.StoredFile;
import io.anlan.platform.id.Ids;
import io.anlan.platform.idempotency.Idempotency;
import io.anlan.platform.setting.Settings;
import io.anlan.platform.web.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes photos in, gives them to a danger, and serves those that the reader may see. */
@Service
public class Photos {

    private static final int MEGABYTE = 1024 * 1024;
    /** An upload that no report names is removed after this time. */
    static final Duration WAITING = Duration.ofDays(7);

    private static final Set<FileType> ALLOWED = EnumSet.of(FileType.JPEG, FileType.PNG);

    /** The danger that a photo belongs to, and the scope of its row. */
    public record Owner(
            UUID dangerId,
            String regionCode,
            List<String> sectorCodes,
            @Nullable UUID enterpriseId) {}

    private final PhotoStore store;
    private final FileStore files;
    private final Idempotency idempotency;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Clock clock;

    Photos(
            PhotoStore store,
            FileStore files,
            Idempotency idempotency,
            TransactionTemplate transaction,
            Settings settings,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** The largest photo that is taken in. */
    public int maxBytes() {
        return settings.value(PhotoKeys.MAX_MEGABYTES) * MEGABYTE;
    }

    /** The picture work is done before the transaction, so that no connection waits for it. */
    Photo upload(byte[] upload, Photo.Kind kind, @Nullable String caption, @Nullable UUID key) {
        if (upload.length > maxBytes()) {
            throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "photo-too-big", maxBytes() / MEGABYTE);
        }
        FileType type = FileType.of(upload)
                .filter(ALLOWED::contains)
                .orElseThrow(() -> Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "photo-type"));
        Capture capture = Capture.of(upload);
        Picture picture = Picture.of(upload, type, capture.orientation());
        StoredFile image = files.put(picture.image(), ALLOWED);
        StoredFile thumbnail = files.put(picture.thumbnail(), ALLOWED);
        Actor actor = Actors.current();
        Photo photo = new Photo(
                Ids.next(),
                kind,
                caption,
                picture.width(),
                picture.height(),
                (int) image.bytes(),
                image.sha256(),
                capture.takenAt(),
                capture.lon(),
                capture.lat(),
                capture.device(),
                clock.instant(),
                actor.userName());
        var content = new PhotoStore.Content(image.sha256(), thumbnail.sha256(), type.mediaType());
        String original = sha256(upload);
        return transaction.execute(status -> idempotency.once(key, List.of(original, kind), Photo.class, () -> {
            store.insert(photo, content, original, actor.userId(), capture);
            return photo;
        }));
    }

    /** Adds a photo of the past; part of the transaction that loads its danger. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void load(PastPhoto past, Owner owner) {
        FileType type = FileType.of(past.image()).orElseThrow(() -> new IllegalArgumentException("no picture"));
        Picture picture = Picture.of(past.image(), type, 1);
        StoredFile image = files.put(picture.image(), ALLOWED);
        StoredFile thumbnail = files.put(picture.thumbnail(), ALLOWED);
        var photo = new Photo(
                past.id(),
                past.kind(),
                past.caption(),
                picture.width(),
                picture.height(),
                (int) image.bytes(),
                image.sha256(),
                past.takenAt(),
                past.lon(),
                past.lat(),
                past.device(),
                past.uploadedAt(),
                past.uploaderName());
        var content = new PhotoStore.Content(image.sha256(), thumbnail.sha256(), type.mediaType());
        store.insert(photo, content, sha256(past.image()), past.uploaderId(), Capture.NONE);
        store.attach(List.of(past.id()), past.uploaderId(), owner);
    }

    @Transactional(readOnly = true)
    PhotoStore.Content content(UUID id) {
        return store.content(id).orElseThrow(Problem::notFound);
    }

    /** The photos of a danger, oldest first. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<Photo> of(UUID dangerId) {
        return store.of(dangerId);
    }

    /**
     * Gives the actor's uploads to a danger; part of the change that names them.
     *
     * @return the kinds of the named photos
     * @throws Problem 422 when one of them is unknown or somebody else's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Photo.Kind> attach(List<UUID> ids, Owner owner) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Set<UUID> wanted = new HashSet<>(ids);
        List<Photo.Kind> kinds =
                store.attach(List.copyOf(wanted), Actors.current().userId(), owner);
        if (kinds.size() != wanted.size()) {
            throw Problem.invalid(new Problem.Field("photoIds", "photo-unknown"));
        }
        return kinds;
    }

    /** Removes uploads that nothing names, then their files. Files come last: a crash between leaves only a spare file. */
    void purge() {
        Instant before = clock.instant().minus(WAITING);
        List<String> unused = transaction.execute(status -> store.purge(before));
        unused.forEach(sha -> files.deleteIfOlder(sha, before));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
