"""Where whoever asks for an address ends up: there, at another page, at the word that it is gone, or nowhere."""

from typing import Protocol

# Says of an address that it is gone for good.
GONE = ""


class Addresses(Protocol):
    """What is known of addresses; each is a path below the site's root, encoded."""

    def answers(self, address: str) -> bool:
        """Whether a page or a file of the public site is there."""

    def alias_target(self, address: str) -> str | None:
        """The page that gives an address as one of its aliases."""

    def is_gone(self, address: str) -> bool:
        """Whether it is said to be gone for good, or was dropped with the text of a withdrawn release."""

    def recorded_target(self, address: str) -> str | None:
        """The page that it led to when it was recorded."""


class Loop(Exception):
    """Old addresses that lead to one another and never to a page."""


def destination(address: str, known: Addresses) -> str | None:
    """The address that answers in the end, however many lie between; `GONE`, or `None` for nowhere. Raises `Loop`.

    What lay beside a page follows the page: to the file of the same name, or to the page where there is none.
    """
    passed: list[str] = []
    while True:
        if address in passed:
            raise Loop
        passed.append(address)
        if known.answers(address):
            return address
        target = known.alias_target(address)
        if target is not None:
            # Whoever gives an alias has a page, which may itself be recorded as led elsewhere meanwhile.
            address = target
            continue
        if known.is_gone(address):
            return GONE
        following = known.recorded_target(address)
        if following is None:
            return _beside_its_page(address, known)
        address = following


def _beside_its_page(address: str, known: Addresses) -> str | None:
    page, _, name = address.rpartition("/")
    page += "/"
    if not name or not page.strip("/"):
        return None
    found = destination(page, known)
    if found is None or found in {GONE, page}:
        # A file that its own page no longer names is lost, unless the page went with it.
        return GONE if found == GONE else None
    return f"{found}{name}" if found.endswith("/") and known.answers(f"{found}{name}") else found
