"""`python -m newsroom COMMAND`: what the Makefile calls."""

import sys

from newsroom.cli import main

sys.exit(main())
