"""What a fact is: its records, periods, the tree of sectors, and editions of the facts."""
