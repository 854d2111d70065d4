"""Reports as records of WARC files (ISO 28500), one gzip member a record."""

import datetime as dt
import hashlib
import io
import uuid
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote, unquote

import msgspec
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from lagebild.domain.report import Media, RawReport, Unread

_URN = "urn:lagebild:report:"


class Entry(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """Where one report lies: the SHA-256 of its bytes, its name, the file, the byte offset."""

    digest: str
    name: str
    file: str
    offset: int


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of the bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def write_record(file: BinaryIO, raw: RawReport, now: dt.datetime) -> None:
    """Append one report; the record's id follows from name and bytes, its date is `now`."""
    uri, digest = _URN + quote(raw.name, safe="", errors="surrogateescape"), digest_of(raw.data)
    identity = uuid.uuid5(uuid.NAMESPACE_URL, f"{uri}#{digest}")
    writer = WARCWriter(file, gzip=True)
    record = writer.create_warc_record(
        uri,
        "resource",
        payload=io.BytesIO(raw.data),
        length=len(raw.data),
        warc_content_type=raw.media.value,
        warc_headers_dict={
            "WARC-Record-ID": f"<{identity.urn}>",
            "WARC-Date": now.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "WARC-Payload-Digest": f"sha256:{digest}",
            "WARC-Block-Digest": f"sha256:{digest}",
        },
    )
    writer.write_record(record)


def read_records(path: Path) -> Iterator[tuple[Entry, RawReport] | Unread]:
    """Read the reports of one file in order; where the file is damaged, say so and stop.

    A record whose bytes don't have the digest that it states is damaged. After a cut or a broken
    gzip member nothing more can be trusted; the records before it are whole.
    """
    whole = end = 0
    with path.open("rb") as file:
        records = ArchiveIterator(file)
        try:
            for record in records:
                found = _report(record.content_stream().read(), record.rec_headers)
                if found is None:
                    break
                digest, raw = found
                offset = records.get_record_offset()
                end = offset + records.get_record_length()
                yield Entry(digest=digest, name=raw.name, file=path.name, offset=offset), raw
                whole += 1
        except (ArchiveLoadFailed, zlib.error, EOFError):
            pass
    # A member that is cut before its first block ends looks to warcio like the end of the file.
    if end == path.stat().st_size:
        return
    yield Unread(
        name=path.name,
        fact=f"Record {whole + 1} is cut off or damaged; the {whole} before it are whole.",
        way_out="Add the reports after them again.",
    )


def read_at(path: Path, offset: int) -> RawReport | Unread:
    """Read the one report whose record starts at that byte."""
    with path.open("rb") as file:
        file.seek(offset)
        try:
            record = next(iter(ArchiveIterator(file)), None)
            found = record and _report(record.content_stream().read(), record.rec_headers)
        except (ArchiveLoadFailed, zlib.error, EOFError):
            found = None
    if found:
        return found[1]
    return Unread(
        name=path.name,
        fact=f"The record at byte {offset} is damaged.",
        way_out="Add the report again.",
    )


def _report(data: bytes, headers: StatusAndHeaders) -> tuple[str, RawReport] | None:
    digest = digest_of(data)
    if headers.get_header("WARC-Payload-Digest") != f"sha256:{digest}":
        return None
    name = unquote(
        headers.get_header("WARC-Target-URI").removeprefix(_URN), errors="surrogateescape"
    )
    media = Media(headers.get_header("Content-Type"))
    return digest, RawReport(name=name, data=data, media=media)
