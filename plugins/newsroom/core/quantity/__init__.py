"""The numbers that a text states, in digits or in words, in either language: reading them only, never writing.

Own tables and one small grammar, because no library reads both languages: text2num 3.1 has no Russian and leaves
"1.5 million" and "two and a half million" unread; num2words 0.5.14 only writes, and gives 90 as "девяноста" and the
accusative of two million as "двух миллиона"; pymorphy3 knows all forms for 17 MB and 90 ms a text.
"""
