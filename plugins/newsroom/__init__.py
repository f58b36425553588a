"""The newsroom plugin of Pelican: press releases in two languages, from Markdown to a checked site.

Its folders are floors, each importing only from those below it: `adapter | cli`, `build`, `render`,
`library | store`, `core`. `docs/architecture.md` draws them.
"""


def register() -> None:
    """Connect the plugin to Pelican, which calls this by name."""
    # Deferred, so that the command line and worker processes never load Pelican (0.2 s).
    from newsroom.adapter.signals import connect

    connect()
