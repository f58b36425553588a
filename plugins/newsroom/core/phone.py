"""Phone numbers: checked and written in one readable form, by libphonenumber's rules."""

from functools import lru_cache

import msgspec

from newsroom.core.problem import Fault, mark

# The same few numbers stand in many releases, and libphonenumber takes a while over each.
_MOST_REMEMBERED = 1000


class Phone(msgspec.Struct, frozen=True):
    """A number in E.164 (`+74957952710`), which is also the value of its `tel:` link (RFC 3966), and as people read it:
    `+7 495 795-27-10`. Both are kept, since libphonenumber takes 40 ms to begin with.
    """

    e164: str
    readable: str

    @property
    def is_in_use(self) -> bool:
        """Whether numbers of this shape are handed out; plans change, so a doubt is only a warning."""
        return _is_in_use(self.e164)


@lru_cache(_MOST_REMEMBERED)
def parse_phone(text: str) -> Phone:
    """A number with its country code; raises `Fault` where it can't be a phone number."""
    # Imported here because it takes 8 ms at the start, which a run that parses no number need not wait for.
    import phonenumbers

    remedy = mark('expected a phone number with its country code like "+7 495 795-27-10", found "%(found)s"')
    try:
        number = phonenumbers.parse(text)
    except phonenumbers.NumberParseException:
        raise Fault(remedy, found=text) from None
    if not phonenumbers.is_possible_number(number) or number.extension:
        raise Fault(remedy, found=text)
    formats = phonenumbers.PhoneNumberFormat
    return Phone(*(phonenumbers.format_number(number, form) for form in (formats.E164, formats.INTERNATIONAL)))


@lru_cache(_MOST_REMEMBERED)
def _is_in_use(e164: str) -> bool:
    import phonenumbers  # as above

    return phonenumbers.is_valid_number(phonenumbers.parse(e164))
