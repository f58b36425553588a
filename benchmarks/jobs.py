"""The jobs that are measured, by the names that the results give them."""

FIRST = "first build"
NOTHING = "nothing changed"
TITLE = "one title changed"
ADDED = "one release added"
TEMPLATE = "a template of every page changed"
SERVED = "a save shown by the development server"

ORDER = (FIRST, NOTHING, TITLE, ADDED, TEMPLATE, SERVED)
ALL = frozenset(ORDER)
