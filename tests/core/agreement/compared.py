"""Two texts compared as the engine compares them, with the lines that it would print."""

from newsroom.core.agreement.check import check_agreement
from newsroom.core.bundle import Bundle
from newsroom.core.fields.checks import AGREEMENT_CHECKS
from newsroom.core.forms import lexicon_of
from newsroom.core.language import Words
from newsroom.core.lexicon import Lexicon
from newsroom.core.problem import Report
from newsroom.core.reading import parse_bundle
from newsroom.core.registry import Named, RegisteredPerson, Registry
from newsroom.core.source import BundleSource
from newsroom.core.waiver import Waivers
from newsroom.store.morphology import russian_forms

FRONT = "---\ntitle: {title}\nsummary: {summary}\ndate: 2030-02-14\n{more}---\n"
REGISTRY = Registry(
    people={
        "ivan-example": RegisteredPerson("ivan-example", Words(en="Ivan Example", ru="Иван Примеров")),
        "olga-sample": RegisteredPerson("olga-sample", Words(en="Olga Sample", ru="Ольга Образцова")),
    },
    organisations={"example": Named("example", Words(en="Example Organisation", ru="Условная организация"))},
)


def lexicon() -> Lexicon:
    """Two people and a body, in all forms."""
    return lexicon_of(REGISTRY, russian_forms)


def bundle(en: str, ru: str, *, en_more: str = "", ru_more: str = "") -> Bundle:
    """A release with these bodies; its titles say nothing that could differ."""
    texts = {
        "en": FRONT.format(title="Meeting", summary="They met.", more=en_more) + en,
        "ru": FRONT.format(title="Встреча", summary="Они встретились.", more=ru_more) + ru,
    }
    raw = {language: text.encode() for language, text in texts.items()}
    return parse_bundle(BundleSource("x", "2030-02-14-x", "2030", raw, {}), Report())  # type: ignore[arg-type]


def said(en: str, ru: str, *, en_more: str = "", ru_more: str = "") -> list[str]:
    """What is reported, the lines of the bodies counted from 1."""
    found = bundle(en, ru, en_more=en_more, ru_more=ru_more)
    report, waivers = Report(), Waivers(found)
    if check_agreement(found, lexicon(), waivers, report):
        waivers.report(AGREEMENT_CHECKS, report)
    return [problem.line().replace("x/", "") for problem in report.sorted()]
