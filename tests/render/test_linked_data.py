"""Data for search engines stands in a page as JSON and ends where its block does."""

import json

from newsroom.render.linked_data import json_ld


def test_it_is_read_back_as_it_was() -> None:
    data = {"@type": "NewsArticle", "headline": 'A "plan" & its <end>', "correction": [{"text": "Исправлено."}]}
    assert json.loads(json_ld(data)) == data


def test_nothing_in_it_ends_the_block_that_holds_it() -> None:
    assert "<" not in json_ld({"headline": "</script><!--<script>"})
    assert json.loads(json_ld({"headline": "</script>"})) == {"headline": "</script>"}
