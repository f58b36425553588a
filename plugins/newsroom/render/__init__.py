"""One kind of output, one module: a value in, bytes out. Nothing here chooses, sorts or counts."""
