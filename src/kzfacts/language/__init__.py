"""Running text -> what it says: spellings that mean the same, quantities."""
