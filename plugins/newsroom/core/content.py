"""All that was read and found right, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from newsroom.core.language import Language
from newsroom.core.markdown.parser import Body
from newsroom.core.page import StandingPage
from newsroom.core.registry import Registry
from newsroom.core.release import Release


@dataclass(frozen=True, slots=True)
class Content:
    """Releases oldest first, their bodies beside them, the standing pages and the registry."""

    releases: tuple[Release, ...] = ()
    bodies: Mapping[tuple[str, Language], Body] = field(default_factory=dict)
    pages: tuple[StandingPage, ...] = ()
    registry: Registry = field(default_factory=Registry)

    def body(self, release: Release, language: Language) -> Body:
        """A release's text in a language that it has."""
        return self.bodies[release.folder, language]
