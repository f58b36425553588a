"""Site facts. What differs on the public host is in publishconf.py; how the site is made, in plugins/newsroom."""

SITENAME = "CSTO press archive"
SITEURL = "http://localhost:8000"
TIMEZONE = "Europe/Moscow"
DEFAULT_LANG = "en"

PATH = "content"
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["newsroom"]

NEWSROOM_NAME = {"en": "CSTO press archive", "ru": "Пресс-архив ОДКБ"}
NEWSROOM_ORGANISATION = {
    "en": "Collective Security Treaty Organization",
    "ru": "Организация Договора о коллективной безопасности",
}
NEWSROOM_DESCRIPTION = {
    "en": "Press releases of the Collective Security Treaty Organization",
    "ru": "Пресс-релизы Организации Договора о коллективной безопасности",
}
# Feed ids begin with this domain and year, which must not change once anything is published (RFC 4151).
NEWSROOM_AUTHORITY = "odkb-csto.org"
NEWSROOM_AUTHORITY_YEAR = 2018
