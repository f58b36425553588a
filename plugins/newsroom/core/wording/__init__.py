"""Words as agreed: forbidden forms, names that are nearly right, and letters of two alphabets in one word.

Pure: what was typed and a lexicon in, problems with their places out.
"""
