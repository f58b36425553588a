"""The tests, and beside them the modules that they share."""
