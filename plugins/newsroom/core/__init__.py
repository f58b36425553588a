"""Values and rules: text to value and value to value. No disk, no clock, no Pelican."""
