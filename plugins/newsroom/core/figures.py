"""Each figure of a release stands in the text of each language: what is counted is what was said."""

from collections.abc import Sequence
from decimal import Decimal

from newsroom.core.bundle import Bundle, LanguageFile
from newsroom.core.fields.parts import FigureFields
from newsroom.core.fields.release import ReleaseFields
from newsroom.core.problem import Report, mark
from newsroom.core.quantity.plain import plain_text
from newsroom.core.quantity.text import quantities, quantities_in_digits, scale_of
from newsroom.core.translation import is_behind, original_of


def check_figures(bundle: Bundle, facts: ReleaseFields, report: Report) -> None:
    """Report each figure that a text nowhere states, at the figure; a text that is withdrawn or missing states none."""
    if not facts.figures or (facts.withdrawn and facts.withdrawn.text == "drop"):
        return
    for side in bundle.sides.values():
        original = original_of(side, bundle, facts)
        # The page itself says that the translation does not follow its original yet.
        say = report.warn if original and is_behind(side, original) else report.add
        for index in _unstated(facts.figures, side) if side.body.html.strip() else ():
            say(
                bundle.place("figures", index, "value"),
                "figures.value",
                mark(
                    "the text of %(file)s nowhere says %(value)s: write the number in the text as here, or mend it here"
                ),
                file=f"index.{side.language}.md",
                value=f"{facts.figures[index].value:f}",
            )


def _unstated(figures: Sequence[FigureFields], side: LanguageFile) -> list[int]:
    """The positions of figures that a text states neither in digits, looked for first, nor in words."""
    text = plain_text(side.body.html)
    unstated = list(range(len(figures)))
    for stated_in in (quantities_in_digits, quantities):
        if unstated:
            stated = stated_in(text, side.language)
            unstated = [index for index in unstated if not _stateable(figures[index], side) & stated]
    return unstated


def _stateable(figure: FigureFields, side: LanguageFile) -> frozenset[Decimal]:
    """The value without its sign, which a text gives as "fell by"; with the unit "million dollars" also in full."""
    value = figure.value.copy_abs()
    unit = figure.unit.get(side.language) if figure.unit else None
    return frozenset({value, value * scale_of(unit or "", side.language)})
