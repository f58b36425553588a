"""What every text is read with: the registry, and its words in all their forms."""

from dataclasses import dataclass, field

from newsroom.core.lexicon import Lexicon
from newsroom.core.registry import Registry


@dataclass(frozen=True, slots=True)
class Handbook:
    """Encoded once, and sent to whoever reads bundles."""

    registry: Registry
    lexicon: Lexicon = field(default_factory=Lexicon)
