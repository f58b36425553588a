"""What search engines read of a release: a schema.org NewsArticle, every key as that vocabulary names it.

https://schema.org/NewsArticle; what is empty is left out.
"""

from collections.abc import Mapping
from datetime import date

from newsroom.core import address
from newsroom.core.amendment import Amendment, amendments_of
from newsroom.core.language import Language
from newsroom.core.moment import Moment
from newsroom.core.release import Release
from newsroom.core.settings import Settings
from newsroom.library.announcement import feed_id

# JSON; of keys that are equal in every page there is one order.
Node = Mapping[str, object]


def news_article(release: Release, language: Language, settings: Settings) -> Node:
    """A release's text in a language that it has; its address is that language's."""
    text = release.texts[language]
    amendments = [one for one in amendments_of(release) if language in one.languages]
    where = _address(release, language, settings)
    article = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": text.title,
        "description": text.summary,
        "inLanguage": language,
        "datePublished": str(release.published),
        "dateModified": _modified(release.published, amendments),
        "correction": [_correction(one, language) for one in amendments if not one.is_withdrawal],
        "creativeWorkStatus": "Withdrawn" if release.withdrawal else None,
        "translationOfWork": _original(release, text.translation_of, settings) if text.translation_of else None,
        "publisher": {
            "@type": "Organization",
            "name": str(settings.organisation.phrase(language)),
            "url": f"{settings.site_url}/",
        },
        "url": where,
        "mainEntityOfPage": where,
        "identifier": feed_id(release.key, language, settings),
    }
    return {name: value for name, value in article.items() if value}


def _modified(published: Moment, amendments: list[Amendment]) -> str:
    """The newest of all that was done; of one day, publication, since its time is known."""
    newest: date = max((one.day for one in amendments), default=published.day)
    return newest.isoformat() if newest > published.day else str(published)


def _correction(amendment: Amendment, language: Language) -> Node:
    note = amendment.note.phrase(language)
    return {
        "@type": "CorrectionComment",
        "text": note.text,
        "inLanguage": note.language,
        "datePublished": amendment.day.isoformat(),
    }


def _original(release: Release, language: Language, settings: Settings) -> Node:
    return {
        "@type": "NewsArticle",
        "headline": release.texts[language].title,
        "inLanguage": language,
        "url": _address(release, language, settings),
    }


def _address(release: Release, language: Language, settings: Settings) -> str:
    return address.absolute(settings.site_url, address.release(language, release.year, release.slug))
