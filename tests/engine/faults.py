"""What may be wrong for a while: each lays one mistake over the archive's files, whatever else was edited."""

from collections.abc import Callable

from tests.engine.archive import Files

FIXED = "content/releases/2023/2023-12-20-opening"


def _lay_release(slug: str, front_matter: str, body: str = "Text.") -> Callable[[Files], None]:
    def lay(files: Files) -> None:
        file = f"content/releases/2024/2024-05-05-{slug}/index.en.md"
        files[file] = f"---\ntitle: Wrong\nsummary: Wrong.\n{front_matter}\n---\n{body}\n".encode()

    return lay


def _leave_what_others_link_to_a_draft(files: Files) -> None:
    for name in [name for name in files if name.startswith(f"{FIXED}/index")]:
        files[name] = files[name].replace(b"\ndate: ", b"\nstatus: draft\ndate: ")


def _remove(path: str) -> Callable[[Files], None]:
    def remove(files: Files) -> None:
        for name in [name for name in files if name.startswith(path)]:
            del files[name]

    return remove


def _append(name: str, text: str) -> Callable[[Files], None]:
    def append(files: Files) -> None:
        files[name] = files.get(name, b"") + text.encode()

    return append


FAULTS: dict[str, Callable[[Files], None]] = {
    "an unknown topic": _lay_release("a", "date: 2024-05-05\ntopics: [nothing]"),
    "an unknown person": _lay_release("b", "date: 2024-05-05\nchair: nobody"),
    "a link to nowhere": _lay_release("c", "date: 2024-05-05", "[More](release:2024/nowhere)."),
    "no date": _lay_release("d", "type: statement"),
    "a field given twice": _lay_release("e", "date: 2024-05-05\ntitle: Twice"),
    "raw HTML": _lay_release("f", "date: 2024-05-05", "<b>Bold</b>"),
    "a reference that another has": _lay_release("g", "date: 2024-05-05\nreference: 2024/1"),
    "an id that another has": _lay_release("h", "date: 2024-05-05\nid: 2023-12-20-opening"),
    "a time that is none": _lay_release("i", "date: 2024-05-05\npublish_at: tomorrow"),
    "an empty file": _append("content/releases/2024/2024-05-05-j/index.ru.md", ""),
    "a release that is linked to is gone": _remove(FIXED),
    "a release that is linked to is a draft": _leave_what_others_link_to_a_draft,
    "a picture is gone": _remove(f"{FIXED}/hall.png"),
    "an attachment is gone": _remove(f"{FIXED}/plan.txt"),
    "the people are gone": _remove("content/registry/people.yaml"),
    "the topics are gone": _remove("content/registry/topics.yaml"),
    "a person is half-typed": _append("content/registry/people.yaml", "half: {name: {en: Half}}\n"),
    "the registry is no YAML": _append("content/registry/contacts.yaml", "third: [\n"),
    "a page that is linked to is gone": _remove("content/pages/rules"),
    "a page in another language": _append("content/pages/rules/index.fr.md", "Texte."),
    "a word that stands everywhere is forbidden": _append(
        "content/registry/glossary.yaml", "- {en: Piece, ru: Статья, not_en: [text of], not_ru: [текст]}\n"
    ),
    "a word of two alphabets": _lay_release("k", "date: 2024-05-05", "A tехt."),
    "a folder that is none of ours": _append("content/notes/todo.txt", "Later."),
    "a setting is wrong": _append("pelicanconf.py", "SITEURL = 'example.org'\n"),
    "a template is half-typed": _append("theme/templates/base.html", "{% if %}"),
}


def lay_faults(files: Files, faults: set[str]) -> Files:
    """The files with these mistakes in them."""
    laid = dict(files)
    for name in sorted(faults):
        FAULTS[name](laid)
    return laid
