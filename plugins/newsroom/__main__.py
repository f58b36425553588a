"""`python -m newsroom COMMAND`: what the Makefile calls."""

import gc
import sys

# Imports and builds make much that stays and little that is ever in a circle; looking for circles as often as Python
# does by itself takes a tenth of the time.
gc.set_threshold(100_000, 50, 100)

from newsroom.cli import main  # noqa: E402

sys.exit(main())
