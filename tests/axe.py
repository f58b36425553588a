"""axe-core in a page: the accessibility rules of WCAG 2.2 AA, run by the script that axe-playwright-python ships."""

from collections.abc import Sequence
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

# https://www.deque.com/axe/core-documentation/api-documentation/#axe-core-tags
WCAG_22_AA = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


def axe_violations(page: Page, *, tags: Sequence[str] = WCAG_22_AA) -> list[str]:
    """What axe-core finds wrong in the page as it now is: a line each, `rule: help: the element's markup`."""
    # Evaluated, not added as a <script>: a page's own security policy would refuse that.
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text("utf-8"))
    options = {"runOnly": {"type": "tag", "values": list(tags)}, "resultTypes": ["violations"]}
    found: list[dict[str, Any]] = page.evaluate("async (options) => (await axe.run(options)).violations", options)
    return [f"{rule['id']}: {rule['help']}: {node['html']}" for rule in found for node in rule["nodes"]]
