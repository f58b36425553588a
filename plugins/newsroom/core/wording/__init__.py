"""Words as agreed: forbidden forms, names that are nearly right, letters of two alphabets in one word, foreign digits.

Pure: what was typed and a lexicon in, problems with their places out.
"""
