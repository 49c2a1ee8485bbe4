package io.anlan.hiddendanger.evidence;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import io.anlan.platform.time.Days;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the camera wrote into a photo. It supports a human judgement and proves nothing by itself: a camera's clock and
 * place can be set.
 *
 * @param orientation EXIF 1–8: how the stored picture must be turned to stand upright
 */
record Capture(
        @Nullable Instant takenAt,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable String device,
        int orientation,
        Map<String, String> tags) {

    static final Capture NONE = new Capture(null, null, null, null, 1, Map.of());

    private static final int MAX_TAGS = 200;
    private static final int MAX_TEXT = 200;

    static Capture of(byte[] image) {
        try {
            return of(ImageMetadataReader.readMetadata(new ByteArrayInputStream(image), image.length));
        } catch (ImageProcessingException | IOException e) {
            // Broken metadata is no reason to refuse evidence; the picture itself is checked by decoding it.
            return NONE;
        }
    }

    private static Capture of(Metadata metadata) {
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation place = gps == null ? null : gps.getGeoLocation();
        if (place != null && place.isZero()) {
            place = null;
        }
        return new Capture(
                takenAt(metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class)),
                place == null ? null : place.getLongitude(),
                place == null ? null : place.getLatitude(),
                device(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class)),
                orientation(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class)),
                tags(metadata));
    }

    private static @Nullable Instant takenAt(@Nullable ExifSubIFDDirectory exif) {
        // Phones that write no zone mean local time.
        Date date = exif == null ? null : exif.getDateOriginal(TimeZone.getTimeZone(Days.ZONE));
        return date == null ? null : date.toInstant();
    }

    private static @Nullable String device(@Nullable ExifIFD0Directory exif) {
        if (exif == null) {
            return null;
        }
        String make = exif.getString(ExifDirectoryBase.TAG_MAKE);
        String model = exif.getString(ExifDirectoryBase.TAG_MODEL);
        String both = ((make == null ? "" : make) + " " + (model == null ? "" : model)).strip();
        return both.isEmpty() ? null : cut(both);
    }

    private static int orientation(@Nullable ExifIFD0Directory exif) {
        try {
            if (exif == null || !exif.containsTag(ExifDirectoryBase.TAG_ORIENTATION)) {
                return 1;
            }
            int value = exif.getInt(ExifDirectoryBase.TAG_ORIENTATION);
            return value >= 1 && value <= 8 ? value : 1;
        } catch (MetadataException e) {
            return 1;
        }
    }

    private static Map<String, String> tags(Metadata metadata) {
        Map<String, String> tags = new TreeMap<>();
        for (Directory directory : metadata.getDirectories()) {
            for (Tag tag : directory.getTags()) {
                String text = tag.getDescription();
                if (text != null && tags.size() < MAX_TAGS) {
                    tags.put(directory.getName() + "/" + tag.getTagName(), cut(text));
                }
            }
        }
        return tags;
    }

    /** PostgreSQL texts hold no NUL; nobody reads more than a line of a tag. */
    private static String cut(String text) {
        String clean = text.replace("\u0000", "");
        return clean.length() > MAX_TEXT ? clean.substring(0, MAX_TEXT) : clean;
    }
}
