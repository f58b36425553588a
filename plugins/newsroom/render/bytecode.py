"""Compiled templates kept from one build to the next, wherever the caller keeps them."""

from collections.abc import MutableMapping
from hashlib import sha256

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from newsroom.core.language import Language


class KeptBytecode(BytecodeCache):
    """One language's compiled templates in a mapping: by name, each with the digest of what it was made from.

    That digest covers its source and the catalogue, whose words are compiled into it. The caller keeps the mapping only
    as long as the plugin and Jinja stay the same, and out of strangers' reach: what is in it is run.
    """

    def __init__(self, kept: MutableMapping[str, bytes], language: Language, catalogue: bytes) -> None:
        self._kept = kept
        self._language = language
        self._catalogue = catalogue

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja's signature
        """`ru/parts/card.html`."""
        return f"{self._language}/{name}"

    def get_source_checksum(self, source: str) -> str:
        """Jinja compiles a template anew when this changes."""
        return sha256(self._catalogue + b"\0" + source.encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Out of the mapping, if it is there."""
        if found := self._kept.get(bucket.key):
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Into the mapping, in the place of what was there."""
        self._kept[bucket.key] = bucket.bytecode_to_string()
