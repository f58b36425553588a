"""The comparison that anyone can run: one sample archive built by this project, by Hugo and by stock Pelican.

`python -m benchmarks --help` says how. Nothing here is imported by the archive, and nothing of its engine by this
package: the sample is read with a reader of its own, so that a change of the engine can't change what Hugo is given.
"""
