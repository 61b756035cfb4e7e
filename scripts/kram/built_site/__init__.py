"""site/ -> problems."""
