"""Pelican's words and ours: the only code that imports Pelican or blinker."""
