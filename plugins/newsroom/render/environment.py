"""Jinja for one language: the one place of its options, with that language's words, dates and numbers."""

import io
from collections.abc import Mapping, MutableMapping
from gettext import GNUTranslations, NullTranslations
from typing import Any

from jinja2 import BytecodeCache, DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from newsroom.core.language import Language
from newsroom.render.bytecode import KeptBytecode
from newsroom.render.compiler import Compiler, DirectMacro, printed
from newsroom.render.format import filters
from newsroom.render.linked_data import json_ld

# What is typed is text: escaped unless a template says otherwise, and a misspelt name is an error, not a blank.
OPTIONS: dict[str, Any] = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
    # A build reads each template once.
    "auto_reload": False,
    "cache_size": -1,
}


class LanguageEnvironment(Environment):
    """The templates of one language. They share nothing with another's: words are part of the compiled template."""

    code_generator_class = Compiler
    # Compiled templates name these two, and `module` below.
    Macro = DirectMacro
    printed = staticmethod(printed)

    def __init__(
        self, language: Language, sources: Mapping[str, str], words: NullTranslations, bytecode: BytecodeCache | None
    ) -> None:
        super().__init__(loader=_Sources(sources), bytecode_cache=bytecode, **OPTIONS)
        self.words = words
        self._modules: dict[str, object] = {}
        self.filters.update(filters(language))
        self.filters["json_ld"] = json_ld
        self.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
        self.globals["ngettext"] = self._counted

    def module(self, name: str) -> object:
        """What a template exports, made once."""
        if name not in self._modules:
            self._modules[name] = self.get_template(name).module
        return self._modules[name]

    def _counted(self, singular: str, plural: str, number: int, **gaps: object) -> Markup:
        """Words in the form that a number asks for, for `{% pluralize %}`; Jinja's own takes six times as long."""
        words = self.words.ngettext(singular, plural, number)
        return Markup(words % {name: printed(value) for name, value in {"num": number, **gaps}.items()})


def language_environment(
    language: Language, sources: Mapping[str, str], catalogue: bytes, bytecode: MutableMapping[str, bytes] | None
) -> LanguageEnvironment:
    """The environment of a language from its templates' sources and its compiled catalogue, empty if it has none."""
    words = GNUTranslations(io.BytesIO(catalogue)) if catalogue else NullTranslations()
    kept = None if bytecode is None else KeptBytecode(bytecode, language, catalogue)
    return LanguageEnvironment(language, sources, words, kept)


class _Sources(DictLoader):
    """Sources by name; an error in one is reported with that name, as it would be with a file's."""

    def get_source(self, environment: Environment, template: str) -> Any:
        source, _, is_current = super().get_source(environment, template)
        return source, template, is_current
