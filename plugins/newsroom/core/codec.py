"""Values as bytes and back, for the build state and for other processes; the digests that tell values apart."""

from functools import cache
from hashlib import sha256
from typing import Any, TypeVar, cast

import msgspec

T = TypeVar("T")
# Processors help with SHA-256, which makes it the quickest; half of it tells files of one archive apart.
DIGEST_SIZE = 16

# JSON and not MessagePack, which keeps a time's moment but loses its offset.
_ENCODER = msgspec.json.Encoder(order="deterministic")


def encode(value: object) -> bytes:
    """A value of plain data, dataclasses and structs; equal values give equal bytes."""
    return _ENCODER.encode(value)


def decode(kind: type[T], content: bytes) -> T:
    """The value of that type again; raises `msgspec.DecodeError` where the bytes are none."""
    value: T = _decoder(cast("Any", kind)).decode(content)
    return value


@cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def digest(*contents: bytes) -> bytes:
    """One digest of several contents; how they are divided counts."""
    found = sha256()
    for content in contents:
        found.update(len(content).to_bytes(8, "big"))
        found.update(content)
    return found.digest()[:DIGEST_SIZE]


def digest_of(*values: object) -> bytes:
    """The digest of values, by what `encode` makes of them."""
    return digest(*(encode(value) for value in values))


def content_digest(content: bytes) -> bytes:
    """What tells a file's bytes from others."""
    return sha256(content).digest()[:DIGEST_SIZE]
