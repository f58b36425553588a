"""The shortcuts change no output: with and without them, Python-Markdown makes the same of any text.

`HYPOTHESIS_PROFILE=long` looks for a difference two hundred times as long.
"""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.tables import TableExtension

from newsroom.core.markdown.parser import _parser
from newsroom.core.markdown.shortcuts.extension import Shortcuts

# Each with and without our own: Python-Markdown alone, the extensions that we use, and parts the shortcuts do not know.
_DIALECTS: dict[str, list[str | Extension]] = {
    "bare": [],
    "ours": [TableExtension(use_align_attribute=True), "footnotes", "abbr", "sane_lists", "attr_list"],
    "unknown": ["extra", "admonition", "smarty", "nl2br", "wikilinks", "toc", "meta", "legacy_em"],
}

# Texts are put together from these, so that most of them are Markdown, and most of it is not quite right.
_MARKUP = r"""
word  Слово  и  CSTO  ОДКБ  2018  12  1.5  a_b_c  x*y  №  —  …  fn  ref  😀  ё  klzzwxh:0000  wzxhzdk:0  +  ~  %  /  .
*  **  ***  _  __  `  ``  \  \\  \*  \`  \|  \—  \[  !  #  ##  =  -  [  ]  (  )  <  >  &  ;  :  {  }  |  ^  @  '  "  ,
*em*  **strong**  ***both***  _em_  __strong__  **a *b* c**  *a **b***  *Слово*{: lang=ru }  `code`  ``a`b``  `<b>`
`a|b`  \\`  &amp;  &#2;  &#x41;  &mdash;  &nbsp  &#65  [him](person:ivan)  [a](release:2018/x)  [a b](<c d> 'title')
[a](b "title")  [a](b(c)d)  [a]( b )  [a](b"c')  [a](file:%20x.pdf)  [a[b]c](d)  [](x)  [x]()  [a](b\)c)  [a](`b`)
[*a*](b_c_d)  [ref]  [ref][]  [text][ref]  [text] [REF]  [^1]  [^note]  [^none]  ![^1]  [[ref]]  [[Wiki]]
![alt](file:a.jpg)  ![](file:a.jpg)  ![alt][ref]  ![ref]  !![a](b)  [![a](file:b.jpg)](page:c)  <https://a.org/?b&c>
<ftp://x>  <a@b.org>  <mailto:a@b>  <b>  </b>  <br/>  <i a='b'>  <!-- x -->  <!--  <?php ?>  <![CDATA[x]]>  <!DOCTYPE x>
<div>  </div>  <script>  <>  3 < 4 > 2  {: .wide }  {: #id }  {#id .a b=c}  {:}  { .a  {: a='}' }
///Footnotes Go Here///  [TOC]
"""
_PIECES = [
    *_MARKUP.strip().replace("\n", "  ").split("  "),
    *(" ", "  ", "\t", "\u00a0", "\u2028", "\x85", "\x1c", "\x0b", "\x02", "\x03", "\x00", "\ufeff", "\u0661"),
    *("\x02klzzwxh:0000\x03", "\x02wzxhzdk:0\x03", "\x0242\x03", "\x02amp\x03"),
]
_LINE_STARTS = [
    *("", "", "", " ", "  ", "   ", "    ", "     ", "        ", "\t", "\u00a0", "> ", ">", ">> ", "- ", "* ", "+ "),
    *("-", "*", "1. ", "12. ", "3.", "1) ", "\u0661. ", "# ", "## ", "###", "###### ", "####### ", "\\# ", "| ", "|"),
    *(": ", "[^1]: ", "[^note]:", "[^2]:\n    ", "*[CSTO]: ", "*[ОДКБ]:", "[ref]: ", "[ref]:\n", "=", "---", "— "),
]
_LINE_ENDS = ["", "", "", " ", "  ", "   ", "\\", " #", " ##", "#", " |", "{: .x }", " {: #y }", " { .z}", ":", "."]
_BREAKS = ["\n", "\n\n", "\n\n\n", "\n\n\n\n", " \n\n", "\n \n", "\n    \n", "\r\n", "\r", "\n\n    ", "\n\n> "]
_BLOCKS = [
    "| a | b |\n| :-- | --: |\n| 1 | 2 |",
    "a | b\n--|--\n`1|2` | 3",
    "|a|\n|-|\n|b|",
    "|a\n|-\n|b",
    "|\n|-",
    "a|\n-|",
    "| a { .x } |\n|---|\n| *b* {: #c } |",
    "Title\n=====",
    "Title\n---\nmore",
    "Title\n-- -",
    "* * *",
    "___",
    "- - -\ntext",
    "    code\n\n    more",
    "\tcode <b> & `x`\n",
    "- a\n- b\n    - c\n\n        d\n- e",
    "- a\n\n- b\n\n    c",
    "* # a\nb",
    "1. a\n2. b\n   - c\n10. d",
    "3. a\n\n    > b\n    > — ann",
    "- a\n1. b\n* c",
    "> a\n> — valery-semerikov",
    "> One.\n> — ann\n\n> Two.\n>\n> — Bob Doe, envoy",
    "> - a\n>\n>   b\n> ## c\nlazy",
    "[^1]: One.\n\n    Two.\n[^2]: Three.",
    "[^note]: *Four*[^1] and [ref].",
    "*[CSTO]: Treaty\n*[ОДКБ]: Договор",
    "*[CSTO]: ''",
    "[ref]: release:2018/x 'Title'\n[two]: <b>",
    "[ref]:\n  page:about\n  (A title)",
    "## Results {: #results .wide }\ntext",
    "text\n## Heading ##\nmore",
    "# a \\# b #",
    "line  \nline\\\nline\n    line",
    "term\n: definition",
    "```\ncode\n```",
    "<div>\n\nraw\n\n</div>",
]

_piece = st.sampled_from(_PIECES) | st.characters()
_line = st.builds(
    lambda starts, pieces, glue, end: "".join(starts) + glue.join(pieces) + end,
    st.lists(st.sampled_from(_LINE_STARTS), max_size=3),
    st.lists(_piece, max_size=6),
    st.sampled_from(["", " "]),
    st.sampled_from(_LINE_ENDS),
)
_block = st.sampled_from(_BLOCKS)
_nested = st.builds(
    lambda block, start, others: start + block.replace("\n", "\n" + others),
    _block,
    st.sampled_from(_LINE_STARTS),
    st.sampled_from(["> ", "    ", "  ", "\t", ""]),
)
_written = st.lists(st.tuples(_line | _block | _nested, st.sampled_from(_BREAKS)), max_size=12).map(
    lambda parts: "".join(part + line_break for part, line_break in parts)
)
texts = _written | st.text(max_size=200) | st.text(alphabet="ab \n`\\*_[]()<>&;:!#-=|{}^1.\t>+ёЁ", max_size=80)

# These tests are quick, and many texts are needed before two rare things meet.
thorough = settings(max_examples=settings().max_examples * 3)


@cache
def markdown(dialect: str, *, has_shortcuts: bool) -> Markdown:
    shortcuts = [Shortcuts()] if has_shortcuts else []
    return Markdown(extensions=[*_DIALECTS[dialect], *shortcuts], output_format="html")


def html(parser: Markdown, text: str) -> str:
    try:
        return parser.reset().convert(text)
    except RuntimeError as error:
        # A footnote defined inside a footnote, with another after it, stops FootnoteExtension.makeFootnotesDiv.
        return type(error).__name__


@pytest.mark.parametrize("dialect", _DIALECTS)
@thorough
@given(text=texts)
def test_the_html_is_that_of_stock_python_markdown(dialect: str, text: str) -> None:
    quick, stock = markdown(dialect, has_shortcuts=True), markdown(dialect, has_shortcuts=False)
    assert html(quick, text) == html(stock, text)


def body(text: str, *, has_shortcuts: bool) -> tuple[object, ...]:
    parser, findings = _parser("ru", has_shortcuts=has_shortcuts)
    findings.begin(text)
    return html(parser, text), findings.targets, findings.quotations, findings.problems


@thorough
@given(texts)
def test_a_body_is_the_same_with_its_targets_quotations_and_problems(text: str) -> None:
    assert body(text, has_shortcuts=True) == body(text, has_shortcuts=False)
