"""Typography: text as typed into text as each language sets it. Letters and digits, and their order, never change.

One module a kind of sign; `english` and `russian` hold what they differ in. Everything here is pure, and setting a text
twice gives the same as once.
"""
