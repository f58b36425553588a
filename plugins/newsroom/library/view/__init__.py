"""The values that pages show, one module a kind of page: all that a template may print, and nothing it must work out.

Every address here is already written relative to its page; every phrase knows its language.
"""
