"""Running text -> what it says: tokens, stems, dates, quantities; the words of each language."""
