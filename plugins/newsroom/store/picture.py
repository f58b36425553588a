"""Pictures as far as their size: the only module that loads Pillow."""

from pathlib import Path

from newsroom.core.problem import Fault, mark

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif"})


def load_picture_size(path: Path) -> tuple[int, int]:
    """Width and height in pixels, from the head of the file; raises `Fault` where it is no picture."""
    # Imported here because it takes 5 ms at the start, which a run that measures no picture need not wait for.
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(path, formats=FORMATS) as picture:
            return picture.size
    except Image.DecompressionBombError:
        raise Fault(mark("has more pixels than any picture needs: make it smaller")) from None
    except (UnidentifiedImageError, OSError, SyntaxError):
        raise Fault(mark("is no picture, or is broken: expected JPEG, PNG, WebP or GIF")) from None
