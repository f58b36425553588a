"""A template that can't be rendered: where in it, and why, in one line."""

import traceback
from collections.abc import Collection, Iterator
from contextlib import contextmanager


class TemplateFailure(Exception):
    """A template's name, its line and what is wrong there."""

    def __init__(self, name: str, line: int, reason: str) -> None:
        super().__init__(name, line, reason)
        self.name = name
        self.line = line
        self.reason = reason


@contextmanager
def reported_failures(names: Collection[str]) -> Iterator[None]:
    """Whatever is raised while templates of these names work, as a `TemplateFailure`."""
    # Imported here because whoever only waits for the failure need not load Jinja.
    from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

    try:
        yield
    except TemplateSyntaxError as error:
        raise TemplateFailure(error.name or "", error.lineno, error.message or "") from error
    except TemplateNotFound as error:
        name, line = _place(error, names)
        raise TemplateFailure(name, line, f"there is no template {error.name!r}") from error
    except (TemplateError, AttributeError, TypeError, ValueError, LookupError, ArithmeticError) as error:
        name, line = _place(error, names)
        if not name:
            # No template had a hand in it: a fault of the program, to be seen whole.
            raise
        raise TemplateFailure(name, line, str(error)) from error


def _place(error: BaseException, names: Collection[str]) -> tuple[str, int]:
    """The innermost line of a template that an error came through; Jinja has put its lines into the traceback."""
    found = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename in names]
    return (found[-1].filename, found[-1].lineno or 1) if found else ("", 1)
