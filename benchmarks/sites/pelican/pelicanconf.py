"""The same archive as a stock Pelican site with i18n-subsites: English at the root, Russian below `ru/`.

People are Pelican's authors, topics its tags, types its categories; it knows no further lists. Caches are on.
"""

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
_DATA = json.loads((HERE / "data.json").read_text(encoding="utf-8"))

SITEURL = "http://localhost:8000"
SITENAME = "CSTO press archive"
SITESUBTITLE = "Press releases of the Collective Security Treaty Organization"
TIMEZONE = "Europe/Moscow"
DEFAULT_LANG = "en"
PATH = str(HERE / "content")
ARTICLE_PATHS = ["news"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["news"]
THEME = str(HERE / "theme")
PLUGIN_PATHS = [str(HERE / "plugins")]
PLUGINS = ["pelican.plugins.i18n_subsites", "neighbours"]

CACHE_CONTENT = True
LOAD_CONTENT_CACHE = True
CACHE_PATH = str(HERE / "cache")
MARKDOWN: dict[str, Any] = {
    "extension_configs": {
        "markdown.extensions.tables": {},
        "markdown.extensions.footnotes": {},
        "markdown.extensions.attr_list": {},
        "markdown.extensions.meta": {},
        "markdown.extensions.sane_lists": {},
    }
}
READERS = {"html": None}
# Slugs are unique in a year only.
ARTICLE_TRANSLATION_ID = "key"

ARTICLE_URL = "news/{date:%Y}/{slug}/"
ARTICLE_SAVE_AS = "news/{date:%Y}/{slug}/index.html"
# i18n-subsites gives each language a site of its own, where this language is the main one.
ARTICLE_LANG_URL = ARTICLE_URL
ARTICLE_LANG_SAVE_AS = ARTICLE_SAVE_AS
PAGE_URL = PAGE_LANG_URL = "{slug}/"
PAGE_SAVE_AS = PAGE_LANG_SAVE_AS = "{slug}/index.html"
AUTHOR_URL, AUTHOR_SAVE_AS = "people/{slug}/", "people/{slug}/index.html"
TAG_URL, TAG_SAVE_AS = "topics/{slug}/", "topics/{slug}/index.html"
CATEGORY_URL, CATEGORY_SAVE_AS = "types/{slug}/", "types/{slug}/index.html"
YEAR_ARCHIVE_SAVE_AS, YEAR_ARCHIVE_URL = "news/{date:%Y}/index.html", "news/{date:%Y}/"
MONTH_ARCHIVE_SAVE_AS, MONTH_ARCHIVE_URL = "news/{date:%Y}/{date:%m}/index.html", "news/{date:%Y}/{date:%m}/"
DIRECT_TEMPLATES = ["index", "tags", "categories", "authors", "archives", "sitemap"]
ARCHIVES_SAVE_AS = "news/index.html"
TAGS_SAVE_AS, CATEGORIES_SAVE_AS, AUTHORS_SAVE_AS = "topics/index.html", "types/index.html", "people/index.html"
SITEMAP_SAVE_AS = "sitemap.xml"
PAGINATED_TEMPLATES = {"tag": 50, "category": 50, "author": 50}

FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
FEED_ALL_RSS = "feed.xml"
FEED_MAX_ITEMS = 20
RSS_FEED_SUMMARY_ONLY = False

JINJA_GLOBALS = {"registry": _DATA["registry"], "words": _DATA["words"]}
JINJA_FILTERS = {"from_json": json.loads}
I18N_SUBSITES = {
    "ru": {
        "SITENAME": "Пресс-архив ОДКБ",
        "SITESUBTITLE": "Пресс-релизы Организации Договора о коллективной безопасности",
    }
}
