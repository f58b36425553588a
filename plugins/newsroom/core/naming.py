"""Names that no registry holds: of types of release, and of countries."""

from functools import cache

from newsroom.core.fields.release import ReleaseType
from newsroom.core.language import Words

TYPE_NAMES: dict[ReleaseType, Words] = {
    "press-release": Words(en="Press release", ru="Пресс-релиз"),
    "statement": Words(en="Statement", ru="Заявление"),
    "speech": Words(en="Speech", ru="Выступление"),
    "transcript": Words(en="Transcript", ru="Стенограмма"),
    "readout": Words(en="Readout", ru="Краткое сообщение"),
    "advisory": Words(en="Advisory", ru="Анонс"),
    "backgrounder": Words(en="Backgrounder", ru="Справка"),
}


@cache
def country_name(code: str) -> Words:
    """A country's name in each language, from CLDR."""
    # Imported here because it takes 14 ms at the start, which a run that shows no country need not wait for.
    from babel import Locale

    return Words(en=Locale("en").territories[code], ru=Locale("ru").territories[code])
