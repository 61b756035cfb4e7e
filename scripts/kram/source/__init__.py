"""Files -> Repository: everything an editor can change, read once."""
