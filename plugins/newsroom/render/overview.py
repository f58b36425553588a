"""The editor's overview into one page that needs no other file, to be mailed or printed."""

from newsroom.core.problem import Message
from newsroom.library.view.overview import OverviewPage
from newsroom.render.environment import language_environment

_NAME = "overview.html"


def render_overview(page: OverviewPage, template: str, catalogue: bytes) -> bytes:
    """The whole page, from the template's source and the compiled catalogue of the page's language."""
    environment = language_environment(page.language, {_NAME: template}, catalogue, None)

    def said(message: Message) -> str:
        return message.text(environment.words.gettext)

    environment.filters["said"] = said
    return environment.get_template(_NAME).render(page=page).encode()
