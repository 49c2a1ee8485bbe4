package io.anlan.platform.file;

/** A file in the store: its name is the SHA-256 of its content, in hexadecimal. */
public record StoredFile(String sha256, long bytes, FileType type) {}
