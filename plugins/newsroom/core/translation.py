"""Which text was translated from which, and whether it follows the original as that is now."""

from newsroom.core.bundle import Bundle, LanguageFile
from newsroom.core.fields.release import ReleaseFields
from newsroom.core.language import other_language
from newsroom.core.problem import Report, mark
from newsroom.core.revision import is_revision, revision


def original_of(side: LanguageFile, bundle: Bundle, facts: ReleaseFields) -> LanguageFile | None:
    """The text that another was translated from; none where it is no translation, or its original is not held."""
    other = bundle.sides.get(other_language(side.language))
    if other is None or facts.original == side.language:
        return None
    if facts.original is None:
        # Where both are labelled, the original may be in a third language.
        is_translation = side.fields.translation is not None and other.fields.translation is None
    else:
        is_translation = side.fields.translation is not None or side.fields.translated is not None
    return other if is_translation else None


def is_behind(side: LanguageFile, original: LanguageFile) -> bool:
    """Whether the original is another than the translation says that it follows; it may say nothing."""
    return side.fields.translated is not None and not is_revision(side.fields.translated, revision(original))


def check_translations(bundle: Bundle, facts: ReleaseFields, report: Report) -> None:
    """Report labels in the wrong file, and translations of which nobody knows whether they are up to date."""
    for side in bundle.sides.values():
        if side.language == facts.original:
            _check_original(side, report)
            continue
        original = original_of(side, bundle, facts)
        if original is not None and not (facts.withdrawn and facts.withdrawn.text == "drop"):
            _check_state(side, original, report)
        elif original is None and side.fields.translated and bundle.is_whole:
            _report_stray(side, bundle, report)


def _check_original(side: LanguageFile, report: Report) -> None:
    for field in ("translation", "translated"):
        if getattr(side.fields, field):
            report.add(
                side.lines.place((field,)),
                field,
                mark('this file is the original ("original: %(language)s"): the label belongs into the translation'),
                language=side.language,
            )


def _check_state(side: LanguageFile, original: LanguageFile, report: Report) -> None:
    file, digest = f"index.{original.language}.md", revision(original)
    if not side.lines.has(("translated",)):
        report.warn(
            side.lines.place(("translation",)),
            "translated",
            mark(
                "is missing: once this text says what %(file)s says now, "
                'add "translated: %(digest)s", and a later change of the original will be noticed'
            ),
            file=file,
            digest=digest,
        )
    elif is_behind(side, original):
        report.warn(
            side.lines.place(("translated",)),
            "translated",
            mark(
                "%(file)s has been changed since this translation was made: bring this text up to date, "
                'then write "translated: %(digest)s"'
            ),
            file=file,
            digest=digest,
        )


def _report_stray(side: LanguageFile, bundle: Bundle, report: Report) -> None:
    other, place = other_language(side.language), side.lines.place(("translated",))
    if other in bundle.sides:
        report.add(
            place,
            "translated",
            mark(
                "nothing says that this text is a translation of %(file)s: "
                'add "translation: official" or "unofficial", or take this line out'
            ),
            file=f"index.{other}.md",
        )
    else:
        report.add(
            place,
            "translated",
            mark("there is no %(file)s that this text could follow: take this line out"),
            file=f"index.{other}.md",
        )
