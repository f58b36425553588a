"""The site's facts as one typed value, read once from the settings file."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, ConfigDict, Field

from newsroom.core.fields.base import Fields
from newsroom.core.fields.scalars import BothWords, Text
from newsroom.core.problem import Fault, mark

PREFIX = "NEWSROOM_"
_SITE_URL = re.compile(r"https?://[^\s/?#]+(?:/[^\s?#]*[^\s/?#])?")
_AUTHORITY = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]{2,}")


def _site_url(text: str) -> str:
    if _SITE_URL.fullmatch(text) is None:
        raise Fault(
            mark('expected an address like https://example.org, without a slash at its end, found "%(found)s"'),
            found=text,
        )
    return text


def _authority(text: str) -> str:
    if _AUTHORITY.fullmatch(text) is None:
        raise Fault(mark('expected a domain like example.org, found "%(found)s"'), found=text)
    return text


def _time_zone(text: str) -> str:
    try:
        ZoneInfo(text)
    except (KeyError, ValueError, OSError):
        raise Fault(mark('expected a time zone like Europe/Moscow, found "%(found)s"'), found=text) from None
    return text


class Settings(Fields):
    """Site facts. The names in messages are those of the settings file."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False)

    site_url: Annotated[Text, AfterValidator(_site_url)] = Field(alias="SITEURL")
    time_zone: Annotated[Text, AfterValidator(_time_zone)] = Field(alias="TIMEZONE")
    name: BothWords = Field(alias="NEWSROOM_NAME")
    organisation: BothWords = Field(alias="NEWSROOM_ORGANISATION")
    description: BothWords = Field(alias="NEWSROOM_DESCRIPTION")
    authority: Annotated[Text, AfterValidator(_authority)] = Field(alias="NEWSROOM_AUTHORITY")
    authority_year: Annotated[int, Field(ge=1990, le=2200)] = Field(alias="NEWSROOM_AUTHORITY_YEAR")
    preview: bool = Field(default=False, alias="NEWSROOM_PREVIEW")

    @property
    def zone(self) -> ZoneInfo:
        """The office's time zone: what day it is, and the offset of days in feeds."""
        return ZoneInfo(self.time_zone)

    def day_of(self, moment: datetime) -> date:
        """What day it is in the office at a moment."""
        return moment.astimezone(self.zone).date()

    @property
    def root_path(self) -> str:
        """The path prefix that the site is served under, for the one page without a place of its own: 404."""
        return "/".join(["", *self.site_url.split("/")[3:], ""])


def settings_of(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a settings file that are ours."""
    names = {field.alias for field in Settings.model_fields.values()}
    return {name: value for name, value in values.items() if name in names or name.startswith(PREFIX)}
