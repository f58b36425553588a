"""What differs on the public host: `make html CONF=publishconf.py`."""

from pelicanconf import *  # noqa: F403 - Pelican reads one file, so this one holds the other's names too

SITEURL = "https://odkb-csto.org"
