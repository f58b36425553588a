"""Phone numbers: checked and written in one readable form, by libphonenumber's rules."""

from dataclasses import dataclass

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

from newsroom.core.problem import Fault, mark


@dataclass(frozen=True, slots=True)
class Phone:
    """A number in E.164 (`+74957952710`), which is also the value of its `tel:` link (RFC 3966)."""

    e164: str

    @property
    def readable(self) -> str:
        """The number as people read it: `+7 495 795-27-10`."""
        return phonenumbers.format_number(phonenumbers.parse(self.e164), PhoneNumberFormat.INTERNATIONAL)

    @property
    def is_in_use(self) -> bool:
        """Whether numbers of this shape are handed out; plans change, so a doubt is only a warning."""
        return phonenumbers.is_valid_number(phonenumbers.parse(self.e164))


def parse_phone(text: str) -> Phone:
    """A number with its country code; raises `Fault` where it can't be a phone number."""
    remedy = mark('expected a phone number with its country code like "+7 495 795-27-10", found "%(found)s"')
    try:
        number = phonenumbers.parse(text)
    except NumberParseException:
        raise Fault(remedy, found=text) from None
    if not phonenumbers.is_possible_number(number) or number.extension:
        raise Fault(remedy, found=text)
    return Phone(phonenumbers.format_number(number, PhoneNumberFormat.E164))
