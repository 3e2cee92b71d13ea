"""First bytes that give away what is no text, so that the refusal can name it."""

# https://www.iana.org/assignments/media-types and the formats' own specifications.
_KINDS = {
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "an office document or a ZIP archive",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an old office document",
    b"{\\rtf": "a rich text document (RTF)",
    b"\x89PNG\r\n\x1a\n": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF87a": "a GIF picture",
    b"GIF89a": "a GIF picture",
    b"II*\x00": "a TIFF picture",
    b"MM\x00*": "a TIFF picture",
    b"RIFF": "a picture, sound or film",
    b"ID3": "a sound recording",
    b"OggS": "a sound recording",
    b"fLaC": "a sound recording",
    b"\x1f\x8b": "a compressed file",
    b"BZh": "a compressed file",
    b"\xfd7zXZ\x00": "a compressed file",
    b"\x28\xb5\x2f\xfd": "a compressed file",
    b"7z\xbc\xaf\x27\x1c": "a compressed archive",
    b"Rar!\x1a\x07": "a compressed archive",
    b"\x7fELF": "a program",
    b"SQLite format 3\x00": "a database",
}


def kind(data: bytes) -> str | None:
    """Name what ``data`` is (« a PNG picture »), by its first bytes; None where they say nothing."""
    return next((name for start, name in _KINDS.items() if data.startswith(start)), None)
