"""What each page is made from, and its value: small inputs that another process can be sent."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from newsroom.core.amendment import Amendment
from newsroom.core.brief import Brief
from newsroom.core.codec import decode
from newsroom.core.gone import Gone
from newsroom.core.language import Language
from newsroom.core.markdown.body import Body
from newsroom.core.quotation import Quotations
from newsroom.core.release import Release
from newsroom.library.archive import Quoting, Shelved
from newsroom.library.door import Door
from newsroom.library.pages import Page, as_facet
from newsroom.library.view.facet import Facets
from newsroom.library.view.feed import Announced, Feeds
from newsroom.library.view.frame import Framing, Place
from newsroom.library.view.listing import Listing
from newsroom.library.view.moved import gone_map, gone_page, redirect_map, redirect_page
from newsroom.library.view.register import Register
from newsroom.library.view.release import release_page
from newsroom.library.view.standing import contacts_page, standing_page
from newsroom.render.page import PageValue


@dataclass(frozen=True, slots=True)
class Beside:
    """A bundle's folder, and the files beside its pages: their digests by language and name."""

    folder: str
    files: Mapping[Language, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class ReleaseInputs:
    """A release and what stands beside it, each as the state holds it: encoded."""

    release: bytes
    bodies: Mapping[Language, bytes]
    previous: bytes | None
    following: bytes | None
    replacement: bytes | None
    replaced: tuple[bytes, ...]
    beside: Beside


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the pages of one subject are made from besides the archive as a whole; what a kind does not need is empty.

    `briefs` are encoded, newest first, and so are those in `quoting`, each with the release's quotations. `years` and
    `months` count the releases of each, `calendar` those of each month of each year, `totals` those of each topic,
    person and so on. A feed has in `announced` which of the releases it names and, encoded, what was done to that one;
    the register has in `amended` briefs with what was done to each, in each language, and in `amended_years` how often
    that was.
    """

    releases: tuple[ReleaseInputs, ...] = ()
    announced: tuple[tuple[int, bytes | None], ...] = ()
    amended: Mapping[Language, tuple[tuple[bytes, bytes], ...]] = field(default_factory=dict)
    amended_years: Mapping[Language, Mapping[int, int]] = field(default_factory=dict)
    briefs: tuple[bytes, ...] = ()
    quoting: tuple[tuple[bytes, bytes], ...] = ()
    newest_in: Mapping[Language, tuple[bytes, ...]] = field(default_factory=dict)
    years: Mapping[int, int] = field(default_factory=dict)
    months: Mapping[int, int] = field(default_factory=dict)
    calendar: Mapping[int, Mapping[int, int]] = field(default_factory=dict)
    totals: Mapping[str, int] = field(default_factory=dict)
    # Where one old address leads, or what all of them do.
    leads: str = ""
    gone: Gone | None = None
    redirects: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Values:
    """Makes the values of pages at the build's moment."""

    framing: Framing
    now: datetime

    def of(self, pages: Sequence[Page], inputs: Inputs) -> Iterator[tuple[Page, PageValue]]:
        """The values of one subject's pages, each all that its page shows."""
        briefs = [decode(Brief, brief) for brief in inputs.briefs]
        shelved = [self._shelved(release) for release in inputs.releases]
        quoting = [Quoting(decode(Brief, brief), decode(Quotations, found)) for brief, found in inputs.quoting]
        for page in pages:
            if page.kind in {"facet-index", "facet", "facet-year"}:
                yield page, self._facet_value(page, inputs, briefs, quoting)
            else:
                yield page, self._value(page, inputs, briefs, shelved)

    def _value(self, page: Page, inputs: Inputs, briefs: list[Brief], shelved: list[Shelved]) -> PageValue:
        framing = self.framing
        # 404 is served at any address, so its own links can't be relative.
        place = Place(page.language, page.address, framing.settings.root_path if page.kind == "not-found" else None)
        match page.kind:
            case "release":
                return release_page(framing, shelved[0], place, self.now)
            case "standing":
                return standing_page(framing, next(one for one in framing.archive.pages if one.key == page.key), place)
            case "contacts":
                return contacts_page(framing, place, self.now)
            case "feed":
                announced = (
                    Announced(shelved[index], None if amendment is None else decode(Amendment, amendment))
                    for index, amendment in inputs.announced
                )
                return Feeds(framing, self.now).newest(page.language, announced)
            case "corrections" | "corrections-year":
                return self._register_value(Register(framing, self.now), page, place, inputs)
            case "redirect" | "gone" | "redirect-map" | "gone-map":
                return self._moved_value(page, place, inputs)
            case _:
                return self._list_value(Listing(framing, self.now), page, place, inputs, briefs)

    def _moved_value(self, page: Page, place: Place, inputs: Inputs) -> PageValue:
        match page.kind:
            case "redirect":
                return redirect_page(self.framing, place, inputs.leads)
            case "gone":
                return gone_page(self.framing, place, inputs.gone)
            case "redirect-map":
                return redirect_map(self.framing, inputs.redirects)
            case _:
                return gone_map(self.framing, inputs.redirects)

    def _facet_value(self, page: Page, inputs: Inputs, briefs: list[Brief], quoting: list[Quoting]) -> PageValue:
        facets, place, facet = Facets(self.framing, self.now), Place(page.language, page.address), as_facet(page.facet)
        if page.kind == "facet-index":
            return facets.index(place, facet, inputs.totals)
        if page.kind == "facet":
            return facets.page(place, facet, page.key, newest=briefs, years=inputs.years, quoting=quoting)
        return facets.year(place, facet, page.key, year=page.year, releases=briefs, quoting=quoting)

    def _list_value(self, listing: Listing, page: Page, place: Place, inputs: Inputs, briefs: list[Brief]) -> PageValue:
        match page.kind:
            case "month":
                return listing.month(place, page.year, page.month, briefs)
            case "year":
                return listing.year(place, page.year, inputs.months)
            case "news":
                return listing.all_news(place, briefs, inputs.calendar)
            case "home":
                return listing.home(place, briefs)
            case _:
                newest = {
                    language: [decode(Brief, brief) for brief in found] for language, found in inputs.newest_in.items()
                }
                return listing.choice(place, newest) if page.kind == "choice" else listing.not_found(place, newest)

    def _register_value(self, register: Register, page: Page, place: Place, inputs: Inputs) -> PageValue:
        amended = (
            (decode(Brief, brief), decode(Amendment, amendment)) for brief, amendment in inputs.amended[page.language]
        )
        if page.kind == "corrections-year":
            return register.year(place, page.year, amended)
        return register.page(place, amended, inputs.amended_years[page.language])

    def _shelved(self, inputs: ReleaseInputs) -> Shelved:
        door = Door(self.now, self.framing.settings.preview)
        return Shelved(
            door.release(decode(Release, inputs.release)),
            {language: decode(Body, body) for language, body in inputs.bodies.items()},
            _brief(inputs.previous),
            _brief(inputs.following),
            _brief(inputs.replacement),
            tuple(decode(Brief, brief) for brief in inputs.replaced),
        )


def _brief(content: bytes | None) -> Brief | None:
    return None if content is None else decode(Brief, content)
