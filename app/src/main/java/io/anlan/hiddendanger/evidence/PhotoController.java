package io.anlan.hiddendanger.evidence;

import io.anlan.platform.access.Requires;
import io.anlan.platform.file.FileStore;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/hidden-danger-photos")
class PhotoController {

    private final Photos photos;
    private final FileStore files;

    PhotoController(Photos photos, FileStore files) {
        this.photos = photos;
        this.files = files;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("hidden-danger.read")
    Photo upload(
            @RequestPart MultipartFile file,
            @RequestParam Photo.Kind kind,
            @RequestParam(required = false) @Nullable @Size(max = 200) String caption,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key)
            throws IOException {
        return photos.upload(file.getBytes(), kind, caption, key);
    }

    @GetMapping("/{id}")
    @Requires("hidden-danger.read")
    ResponseEntity<InputStreamResource> image(@PathVariable UUID id) {
        var content = photos.content(id);
        return serve(content.sha256(), content.mediaType());
    }

    @GetMapping("/{id}/thumbnail")
    @Requires("hidden-danger.read")
    ResponseEntity<InputStreamResource> thumbnail(@PathVariable UUID id) {
        var content = photos.content(id);
        return serve(content.thumbnailSha256(), content.mediaType());
    }

    private ResponseEntity<InputStreamResource> serve(String sha256, String mediaType) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .contentLength(files.size(sha256))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable())
                .eTag(sha256)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Disposition", "inline")
                .body(new InputStreamResource(files.open(sha256)));
    }
}
