"""The build state: what was read, what is shown and what was made from it, in one SQLite file.

It is a memory and never the truth: whatever is wrong with it costs one clean build. One module a group of tables.
"""
