"""The two texts of one release compared: what one says and the other does not, as plain lines with both places.

`prose` takes the markup off a text and keeps its lines; `scanning` finds its words of interest, and `reading` makes
mentions of them; `comparison` finds those that agree with nothing, first among the blocks that `glance` leaves in
doubt. `structure`, `links` and `names` are comparisons of their own kind. Nothing here knows the archive: what is
compared is one bundle.
"""
