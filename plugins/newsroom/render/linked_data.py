"""A page's data for search engines as JSON that can stand inside a `<script>`."""

from collections.abc import Mapping

from markupsafe import Markup

from newsroom.core.codec import encode


def json_ld(data: Mapping[str, object]) -> Markup:
    """The data as a block of type `application/ld+json` holds it: a block ends at `</script`, so none may begin."""
    return Markup(encode(data).decode().replace("<", "\\u003c"))
