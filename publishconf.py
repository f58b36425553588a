"""What differs on the public host: `make html CONF=publishconf.py`."""

import sys
from pathlib import Path

# Pelican runs this file by its path, which finds no neighbours by itself.
sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403 - Pelican reads one file, so this one holds the other's names too

SITEURL = "https://odkb-csto.org"
