"""The body of a release: Markdown to clean HTML, its quotations and its links, and everything in it that may not be.

Python-Markdown is the one Markdown; each module here is one rule added to it. What comes out still names its
targets (`href="person:valery-semerikov"`): where they lie is known only to the page that shows the text.
"""
