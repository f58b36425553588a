"""The fields that authors write, as models: what each may hold, whether it is a fact or words, and what it is for.

These models are the one schema. They check the content, give the JSON Schema for editors, and a test holds
the table in `docs/writing.md` to them. A model here says what one file holds; `core.merge` makes one of two.
"""
