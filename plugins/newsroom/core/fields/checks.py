"""The checks that a release may waive: what each is called in front matter and in the lines of the check."""

AGREEMENT_CHECKS = (
    *("numbers", "dates", "percentages", "money", "phones", "names", "quotations", "links", "pictures"),
    *("headings", "lists", "tables", "footnotes"),
)
"""What the two texts are compared in."""

WORDING_CHECKS = ("glossary", "spelling", "letters", "digits")
"""What the words of each text are held to."""

CHECKS = (*AGREEMENT_CHECKS, *WORDING_CHECKS)
"""Every check that a waiver may name."""
