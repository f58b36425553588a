"""Python-Markdown in less time and with the same result.

Each module here leaves out work that cannot change the HTML. What it relies on in Python-Markdown is said beside it;
whatever it does not know takes the stock way, and tests/core/test_markdown_equals_stock.py holds both to each other.
"""
