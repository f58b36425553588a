"""Signs that a text is worked on with: those that stand for what is not to be touched, and classes of characters."""

# A text's markup is taken out while it is set, and each piece leaves one of these in its place. No text that passed
# the check holds a control character.
INLINE = "\x01"  # a tag within a line: `<em>`; what stands on its two sides touches
BLOCK = "\x02"  # a tag that begins or ends a line: `<p>`
OPAQUE = "\x03"  # something whole that is read like a word: code, a picture
KEPT = "\x04"  # an address or a phone number in the text itself
STAND_INS = INLINE + BLOCK + OPAQUE + KEPT

NO_BREAK = "\N{NO-BREAK SPACE}"
EN_DASH = "\N{EN DASH}"
EM_DASH = "\N{EM DASH}"
MINUS = "\N{MINUS SIGN}"
APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"

# For patterns: a blank that a line may be broken at, and what may stand before the first letter of a word.
BLANK = "[ \n]"
BEFORE_A_WORD = rf"[\s{INLINE}{BLOCK}(\[«„“‘{EN_DASH}{EM_DASH}]"
LETTER = r"[^\W\d_]"
